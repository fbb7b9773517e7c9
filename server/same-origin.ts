import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a post comes from one of this site's own pages. Browsers say so in `Origin`; where that is missing,
 * `Sec-Fetch-Site` or `Referer` must say it. A foreign or `null` origin, or silence, is a no.
 */
export function comesFromThisSite(headers: IncomingHttpHeaders, site: string): boolean {
  const { origin, referer } = headers;
  if (origin !== undefined) return isSameOrigin(origin, site);
  const fetchSite = headers['sec-fetch-site'];
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  return referer !== undefined && isSameOrigin(referer, site);
}

/** A site on a loopback name is the same under its other loopback names. */
function isSameOrigin(address: string, site: string): boolean {
  let theirs: URL;
  try {
    theirs = new URL(address);
  } catch {
    return false;
  }
  const ours = new URL(site);
  if (theirs.origin === ours.origin) return true;
  const bothLoopback = LOOPBACK.has(theirs.hostname) && LOOPBACK.has(ours.hostname);
  return bothLoopback && theirs.protocol === ours.protocol && theirs.port === ours.port;
}
