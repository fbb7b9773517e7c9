import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';
import type { Bodies } from './encodings';

const zip = promisify(gzip);
const squeeze = promisify(brotliCompress);

/** A missing page is kept briefly: it may be written in the next minute. */
const MISSING_KEPT_MS = 10_000;
/** Below this, compressing costs more than it saves. */
export const WORTH_ZIPPING_BYTES = 600;
/** Bytes that an entry takes besides its bodies, roughly. */
const OVERHEAD_BYTES = 1_000;
/** Statuses that are the same for whoever asks. */
const KEPT_STATUSES = [200, 301, 308, 404, 410];

/** Headers of Next's that go along, and what we say of the document ourselves. */
const PASSED_ON = [
  'content-type',
  'location',
  'link',
  'content-language',
  'content-security-policy',
  'speculation-rules',
];

/** A whole document, ready to be sent to anybody. */
export interface KeptPage {
  status: number;
  headers: Record<string, string>;
  /** Names the content; the tag of each encoding is made of it. */
  digest: string;
  bodies: Bodies;
  shown: Set<string>;
  /** Milliseconds since 1970; in the past when it may not be kept at all. */
  keepUntil: number;
  bytes: number;
}

/**
 * Makes what is sent to everybody out of what Next answered. No other header of Next's goes along, and no cookie.
 * `sharedSeconds` is how long others' caches may keep it without asking.
 */
export async function keptPage(answer: Answer, exchange: Exchange, sharedSeconds = 0): Promise<KeptPage> {
  const { status, body } = answer;
  const type = String(answer.headers['content-type'] ?? '');
  const zipped = body.length > WORTH_ZIPPING_BYTES && isText(type) ? await zip(body) : undefined;
  const isKept = isKeepable(answer);
  const headers: Record<string, string> = {
    'cache-control': isKept ? cacheControl(answer, sharedSeconds) : 'private, no-store',
  };
  for (const name of PASSED_ON) {
    const value = answer.headers[name];
    // Next sets the Location of a redirect twice.
    if (value !== undefined)
      headers[name] = String(Array.isArray(value) && name === 'location' ? value[0] : value);
  }
  const limit = status === 404 ? Date.now() + MISSING_KEPT_MS : Number.POSITIVE_INFINITY;
  return {
    status,
    headers,
    digest: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    bodies: zipped ? { identity: body, gzip: zipped } : { identity: body },
    // Every page names the blog's pages in its header: they all change with the lists of articles.
    shown: new Set(exchange.shown).add('articles'),
    keepUntil: isKept ? Math.min(limit, exchange.keepUntil) : 0,
    bytes: body.length + (zipped?.length ?? 0) + OVERHEAD_BYTES,
  };
}

/** The same page with a brotli copy besides: a sixth less than gzip, and too slow to be made while somebody waits. */
export async function squeezed(page: KeptPage): Promise<KeptPage> {
  const { identity } = page.bodies;
  const params = {
    [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
    [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY,
    [zlib.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  const br = await squeeze(identity, { params });
  return { ...page, bodies: { ...page.bodies, br }, bytes: page.bytes + br.length };
}

function isKeepable({ status, headers }: Answer): boolean {
  if (!KEPT_STATUSES.includes(status) || headers['set-cookie'] !== undefined) return false;
  const control = String(headers['cache-control'] ?? '');
  return /s-maxage|public/.test(control) && !/private|no-store/.test(control);
}

/** Files named after their content keep for ever; pages are asked for again each time, and mostly answered with 304. */
function cacheControl({ headers, status }: Answer, sharedSeconds: number): string {
  const control = String(headers['cache-control'] ?? '');
  if (control.includes('immutable')) return control;
  const seconds = status === 404 ? Math.min(sharedSeconds, MISSING_KEPT_MS / 1_000) : sharedSeconds;
  if (seconds === 0) return 'public, max-age=0, s-maxage=0, must-revalidate';
  return `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${seconds}`;
}

export function isText(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|[a-z]+\+(xml|json))|image\/svg)/.test(type);
}
