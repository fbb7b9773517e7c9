import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';

const zip = promisify(gzip);

/** Bytes that kept documents may take, with their compressed copies. */
const BYTES_LIMIT = 128 * 1024 * 1024;
/** A missing page is kept briefly: whoever guesses addresses must not fill the cache with them. */
const MISSING_KEPT_MS = 10_000;
const MISSING_LIMIT = 500;
/** Purges remembered, to know whether a render began before one. */
const PURGES_REMEMBERED = 1_000;

export interface KeptPage {
  status: number;
  headers: Record<string, string>;
  etag: string;
  body: Buffer;
  gzip: Buffer | undefined;
  shown: Set<string>;
  /** Milliseconds since 1970. */
  keepUntil: number;
  bytes: number;
}

/**
 * Whole public documents, in memory, the least recently used dropped first. A document is dropped as soon as an act
 * changes what it shows, and one whose render began before such an act is never kept.
 */
export class PageCache {
  private readonly pages = new Map<string, KeptPage>();
  private readonly stale = new Map<string, KeptPage>();
  private readonly filling = new Map<string, Promise<KeptPage>>();
  private readonly purges: { subjects: Set<string> | 'all' }[] = [];
  private purgeCount = 0;
  private bytes = 0;
  private missing = 0;

  constructor(private readonly bytesLimit = BYTES_LIMIT) {}

  /** The kept document, if there is one and it is still true. */
  find(key: string, now = Date.now()): KeptPage | undefined {
    const page = this.pages.get(key);
    if (!page || page.keepUntil <= now) return undefined;
    this.pages.delete(key);
    this.pages.set(key, page);
    return page;
  }

  /** The last good copy, also an outdated one: for when the database is away. */
  findLastGood(key: string): KeptPage | undefined {
    return this.pages.get(key) ?? this.stale.get(key);
  }

  /** Renders the document once for all who ask for it meanwhile. Documents that may not be kept are passed on. */
  async fill(key: string, render: () => Promise<{ answer: Answer; exchange: Exchange }>): Promise<KeptPage> {
    const running = this.filling.get(key);
    if (running) return running;
    const begun = this.purgeCount;
    const filled = (async () => {
      const { answer, exchange } = await render();
      const page = await keep(answer, exchange);
      if (isKeepable(answer) && !this.purgedSince(begun, page.shown)) this.store(key, page);
      return page;
    })();
    this.filling.set(key, filled);
    try {
      return await filled;
    } finally {
      if (this.filling.get(key) === filled) this.filling.delete(key);
    }
  }

  /** Drops what shows one of these subjects, or everything. Their last good copies stay for `findLastGood`. */
  purge(subjects: Iterable<string> | 'all'): void {
    const changed = subjects === 'all' ? 'all' : new Set(subjects);
    if (changed !== 'all' && changed.size === 0) return;
    this.purgeCount++;
    this.purges.push({ subjects: changed });
    if (this.purges.length > PURGES_REMEMBERED) this.purges.shift();
    this.filling.clear();
    for (const [key, page] of this.pages) {
      if (!touches(changed, page.shown)) continue;
      this.drop(key, page);
      if (page.status === 200) this.keepLastGood(key, page);
    }
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.bytes };
  }

  private purgedSince(begun: number, shown: Set<string>): boolean {
    const since = this.purgeCount - begun;
    if (since > this.purges.length) return true;
    return since > 0 && this.purges.slice(-since).some(({ subjects }) => touches(subjects, shown));
  }

  private store(key: string, page: KeptPage): void {
    const before = this.pages.get(key);
    if (before) this.drop(key, before);
    if (page.status === 404) {
      if (this.missing >= MISSING_LIMIT) return;
      this.missing++;
    }
    if (page.bytes > this.bytesLimit / 8) return;
    this.pages.set(key, page);
    this.stale.delete(key);
    this.bytes += page.bytes;
    for (const [oldest, dropped] of this.pages) {
      if (this.bytes <= this.bytesLimit) break;
      this.drop(oldest, dropped);
    }
  }

  private drop(key: string, page: KeptPage): void {
    this.pages.delete(key);
    this.bytes -= page.bytes;
    if (page.status === 404) this.missing--;
  }

  /** A few hundred documents that were true a moment ago, for readers who come while the database is away. */
  private keepLastGood(key: string, page: KeptPage): void {
    this.stale.delete(key);
    this.stale.set(key, page);
    let held = 0;
    for (const { bytes } of this.stale.values()) held += bytes;
    for (const [oldest, { bytes }] of this.stale) {
      if (held <= this.bytesLimit / 4) break;
      this.stale.delete(oldest);
      held -= bytes;
    }
  }
}

function touches(changed: Set<string> | 'all', shown: Set<string>): boolean {
  if (changed === 'all' || changed.has('blog')) return true;
  for (const subject of changed) if (shown.has(subject)) return true;
  return false;
}

function isKeepable(answer: Answer): boolean {
  if (![200, 301, 308, 404, 410].includes(answer.status)) return false;
  const control = String(answer.headers['cache-control'] ?? '');
  const isShared = /s-maxage|public/.test(control) && !/private|no-store/.test(control);
  return (isShared || answer.status === 404) && answer.headers['set-cookie'] === undefined;
}

async function keep(answer: Answer, exchange: Exchange): Promise<KeptPage> {
  const { body } = answer;
  const type = String(answer.headers['content-type'] ?? '');
  const zipped = body.length > 600 && isText(type) ? await zip(body) : undefined;
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'location', 'link', 'content-language']) {
    const value = answer.headers[name];
    if (value !== undefined) headers[name] = String(Array.isArray(value) ? value[0] : value);
  }
  const control = String(answer.headers['cache-control'] ?? '');
  headers['cache-control'] = control.includes('immutable') ? control : 'public, max-age=0, s-maxage=0';
  const limit = answer.status === 404 ? Date.now() + MISSING_KEPT_MS : Number.POSITIVE_INFINITY;
  return {
    status: answer.status,
    headers,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    body,
    gzip: zipped,
    shown: new Set(exchange.shown).add('articles'),
    keepUntil: Math.min(limit, exchange.keepUntil),
    bytes: body.length + (zipped?.length ?? 0) + 500,
  };
}

export function isText(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|[a-z]+\+(xml|json))|image\/svg)/.test(type);
}
