/** Longer than any address of ours; old WordPress addresses are percent-encoded and take up to 1,800. */
const PATH_LIMIT = 2_000;

/**
 * The path and the query of a request's first line, or undefined when no page can have such an address: invalid
 * percent-encoding, an encoded slash, control characters, dot segments. What passes means one thing to everyone who reads it.
 */
export function readTarget(url: string): { path: string; query: string } | undefined {
  const local = url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const mark = local.indexOf('?');
  const path = mark < 0 ? local : local.slice(0, mark);
  if (!path.startsWith('/') || path.length > PATH_LIMIT) return undefined;
  if (!path.split('/').every(isPlain)) return undefined;
  return { path, query: mark < 0 ? '' : local.slice(mark + 1) };
}

function isPlain(segment: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(segment);
  } catch {
    return false;
  }
  return decoded !== '.' && decoded !== '..' && !/[\p{Cc}/\\]/u.test(decoded);
}

/** The path with each run of slashes made one. `//elsewhere.org` would be read as another site in a `Location`. */
export function withSingleSlashes(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}
