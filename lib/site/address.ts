/** The blog's address (`REJOINDER_URL`, default `http://localhost:$PORT`), without a slash at its end. */
export function siteUrl(): string {
  const address = process.env.REJOINDER_URL || `http://localhost:${process.env.PORT || '3000'}`;
  return parsed(address)?.origin ?? address;
}

/** What is wrong with `REJOINDER_URL`, in a sentence; undefined when nothing is. */
export function siteUrlProblem(): string | undefined {
  const given = process.env.REJOINDER_URL;
  if (!given) return undefined;
  const url = parsed(given);
  const isBare = url?.pathname === '/' && !url.search && !url.hash && !url.username;
  if (isBare && /^https?:$/.test(url.protocol)) return undefined;
  return `REJOINDER_URL is "${given}", which is not the address of a site: it needs the form https://blog.example.org, without a path.`;
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** An absolute address from a path on this site. Never made from a request's Host. */
export function absoluteUrl(path: string): string {
  return siteUrl() + path;
}

export function isSecureSite(): boolean {
  return siteUrl().startsWith('https:');
}
