import { createHash } from 'node:crypto';
import { COLOUR_SCHEME_SCRIPT } from '@/lib/site/colour-scheme';
import { OWN_STYLE } from './words-page';

/** Pages whose address is a secret: it must not travel on in a Referer to anywhere else. */
const SECRET_ADDRESS = /^\/(?:sign-in|own-this-blog|unsubscribe|confirm|me\/invitation|c\/\d+\/own)\//;

// React's development build shows places in the code by `eval`, and its server adds styles; what runs for readers does not.
const DEVELOPMENT_POLICY = policyOf("'unsafe-inline' 'unsafe-eval'", "'unsafe-inline'");
const OWN_SCRIPT = `'sha256-${createHash('sha256').update(COLOUR_SCHEME_SCRIPT).digest('base64')}'`;
const WITHOUT_SCRIPTS = policyOf(OWN_SCRIPT, OWN_STYLE);

/** What a document may load and run: files of this site, and of what stands in it only what these sources name. */
export function contentPolicy(scripts: readonly string[] = []): string {
  if (process.env.NODE_ENV === 'development') return DEVELOPMENT_POLICY;
  return scripts.length ? policyOf([OWN_SCRIPT, ...scripts].join(' '), OWN_STYLE) : WITHOUT_SCRIPTS;
}

function policyOf(scripts: string, styles: string): string {
  return [
    "default-src 'self'",
    'img-src * data:',
    `script-src 'self' ${scripts}`,
    `style-src 'self' ${styles}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const UPLOADS_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Headers of every answer. `no-referrer` would make browsers send `Origin: null` with forms. */
export function securityHeaders(path: string, site: string): [name: string, value: string][] {
  const isSecret = SECRET_ADDRESS.test(path);
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', isSecret ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ['content-security-policy', path.startsWith('/uploads/') ? UPLOADS_POLICY : contentPolicy()],
  ];
  if (site.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=15552000']);
  return headers;
}
