/** The blog's address (`REJOINDER_URL`, default `http://localhost:$PORT`), without a slash at its end. */
export function siteUrl(): string {
  const address = process.env.REJOINDER_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`;
  return address.replace(/\/+$/, '');
}

/** An absolute address from a path on this site. Never made from a request's Host. */
export function absoluteUrl(path: string): string {
  return siteUrl() + path;
}

export function isSecureSite(): boolean {
  return siteUrl().startsWith('https:');
}
