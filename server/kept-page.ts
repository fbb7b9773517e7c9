import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';

const zip = promisify(gzip);

/** A missing page is kept briefly: it may be written in the next minute. */
const MISSING_KEPT_MS = 10_000;
/** Below this, compressing costs more than it saves. */
export const WORTH_ZIPPING_BYTES = 600;
/** Bytes that an entry takes besides its bodies, roughly. */
const OVERHEAD_BYTES = 1_000;
/** Statuses that are the same for whoever asks. */
const KEPT_STATUSES = [200, 301, 308, 404, 410];

/** A whole document, ready to be sent to anybody. */
export interface KeptPage {
  status: number;
  headers: Record<string, string>;
  etag: string;
  body: Buffer;
  gzip: Buffer | undefined;
  shown: Set<string>;
  /** Milliseconds since 1970; in the past when it may not be kept at all. */
  keepUntil: number;
  bytes: number;
}

/** Makes what is sent to everybody out of what Next answered. No other header of Next's goes along, and no cookie. */
export async function keptPage(answer: Answer, exchange: Exchange): Promise<KeptPage> {
  const { status, body } = answer;
  const type = String(answer.headers['content-type'] ?? '');
  const zipped = body.length > WORTH_ZIPPING_BYTES && isText(type) ? await zip(body) : undefined;
  const isKept = isKeepable(answer);
  const headers: Record<string, string> = { 'cache-control': cacheControl(answer, isKept) };
  for (const name of ['content-type', 'location', 'link', 'content-language']) {
    const value = answer.headers[name];
    // Next sets the Location of a redirect twice.
    if (value !== undefined)
      headers[name] = String(Array.isArray(value) && name === 'location' ? value[0] : value);
  }
  const limit = status === 404 ? Date.now() + MISSING_KEPT_MS : Number.POSITIVE_INFINITY;
  return {
    status,
    headers,
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    gzip: zipped,
    // Every page names the blog's pages in its header: they all change with the lists of articles.
    shown: new Set(exchange.shown).add('articles'),
    keepUntil: isKept ? Math.min(limit, exchange.keepUntil) : 0,
    bytes: body.length + (zipped?.length ?? 0) + OVERHEAD_BYTES,
  };
}

function isKeepable({ status, headers }: Answer): boolean {
  if (!KEPT_STATUSES.includes(status) || headers['set-cookie'] !== undefined) return false;
  const control = String(headers['cache-control'] ?? '');
  return /s-maxage|public/.test(control) && !/private|no-store/.test(control);
}

/** Files named after their content keep for ever; pages are asked for again each time, and mostly answered with 304. */
function cacheControl(answer: Answer, isKept: boolean): string {
  const control = String(answer.headers['cache-control'] ?? '');
  if (!isKept) return 'private, no-store';
  return control.includes('immutable') ? control : 'public, max-age=0, s-maxage=0, must-revalidate';
}

export function isText(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|[a-z]+\+(xml|json))|image\/svg)/.test(type);
}
