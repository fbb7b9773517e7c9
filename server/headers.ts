// React's development build shows places in the code by `eval`; what runs for readers does not.
const SCRIPTS = process.env.NODE_ENV === 'development' ? "'unsafe-inline' 'unsafe-eval'" : "'unsafe-inline'";

const POLICY = [
  "default-src 'self'",
  'img-src * data:',
  `script-src 'self' ${SCRIPTS}`,
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages whose address is a secret: it must not travel on in a Referer to anywhere else. */
const SECRET_ADDRESSES = ['/sign-in/', '/own-this-blog/'];

/** Headers of every answer. `no-referrer` would make browsers send `Origin: null` with forms. */
export function securityHeaders(path: string, site: string): [name: string, value: string][] {
  const isSecret = SECRET_ADDRESSES.some((start) => path.startsWith(start));
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', isSecret ? 'same-origin' : 'strict-origin-when-cross-origin'],
    [
      'content-security-policy',
      path.startsWith('/uploads/') ? "default-src 'none'; style-src 'unsafe-inline'; sandbox" : POLICY,
    ],
  ];
  if (site.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=15552000']);
  return headers;
}
