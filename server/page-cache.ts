import type { Exchange } from '@/lib/site/exchange';
import { Acts } from './acts';
import type { Answer } from './capture';
import { type KeptPage, keptPage, squeezed } from './kept-page';
import { Rounds } from './rounds';
import { Shelf } from './shelf';

/** Bytes that kept documents may take, with their compressed copies: some 400 articles with their comments. */
const BYTES_LIMIT = 48 * 1024 * 1024;
/** Whoever guesses addresses must not push out what others read: missing pages have a small shelf of their own. */
const MISSING_LIMIT = 500;
/** Purges remembered, to know whether a render began before one. */
const PURGES_REMEMBERED = 1_000;
/** Before a page is compressed harder: while people reply one after the other, its copies are gone sooner than made. */
const SETTLED_MS = 1_000;
/** How long after its time a page may still be sent while a new one is made: "1 minute ago" may be 2. */
const OUTDATED_MS = 60_000;

type Changed = ReadonlySet<string> | 'all';

interface Made {
  answer: Answer;
  exchange: Exchange;
}
type Render = () => Promise<Made>;

interface Options {
  /** How much memory kept documents may take, in bytes, with their compressed copies. */
  bytes?: number;
  /** For how many seconds others' caches may keep a page without asking. */
  sharedSeconds?: number;
  /** Milliseconds before a kept page is compressed harder. */
  settled?: number;
  /** Milliseconds that the next render of a page waits for the one under way. */
  patience?: number;
}

/**
 * Whole public documents, in memory, the least recently used dropped first. A document is dropped as soon as an act
 * changes what it shows, and one whose render began before such an act is never kept.
 */
export class PageCache {
  /** What is under way that may change pages. */
  readonly acts = new Acts();
  private readonly pages: Shelf<KeptPage>;
  private readonly missing: Shelf<KeptPage>;
  /** What was true a moment ago, for readers who come while the database is away. */
  private readonly lastGood: Shelf<KeptPage>;
  private readonly rounds: Rounds<KeptPage>;
  private readonly purges: Changed[] = [];
  private purgeCount = 0;
  private squeezing: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options = {}) {
    const { bytes = BYTES_LIMIT, patience } = options;
    this.rounds = new Rounds({ wait: (key) => this.acts.done(key), patience });
    const pieces = Number.POSITIVE_INFINITY;
    this.pages = new Shelf({ bytes, pieces });
    this.missing = new Shelf({ bytes: bytes / 8, pieces: MISSING_LIMIT });
    this.lastGood = new Shelf({ bytes: bytes / 4, pieces });
  }

  /** The kept document, if there is one and it is still true. */
  find(key: string, now = Date.now()): KeptPage | undefined {
    const shelf = this.pages.get(key) ? this.pages : this.missing;
    const page = shelf.get(key);
    if (!page || page.keepUntil <= now) return undefined;
    shelf.touch(key, page);
    return page;
  }

  /** A document that nothing has changed, and whose words have been outdated for a moment only. */
  findOutdated(key: string, now = Date.now()): KeptPage | undefined {
    const page = this.pages.get(key);
    return page && now < page.keepUntil + OUTDATED_MS ? page : undefined;
  }

  /** The last good copy, also an outdated one: for when the database is away. */
  findLastGood(key: string): KeptPage | undefined {
    return this.pages.get(key) ?? this.lastGood.get(key);
  }

  /**
   * Renders the document, once for all who ask for it meanwhile; who asks after a purge gets one whose render began
   * after it. Documents that may not be kept are passed on.
   */
  fill(key: string, render: Render): Promise<KeptPage> {
    return this.rounds.make(
      key,
      () => this.purgeCount,
      () => this.renderAndStore(key, render),
    );
  }

  /**
   * Drops what shows one of these subjects, or everything. Last good copies stay, unless they show an article that was
   * changed: it may have been taken back, and must not reappear.
   */
  purge(subjects: Iterable<string> | 'all'): void {
    const changed = subjects === 'all' ? 'all' : new Set(subjects);
    if (changed !== 'all' && changed.size === 0) return;
    this.purgeCount++;
    this.purges.push(changed);
    if (this.purges.length > PURGES_REMEMBERED) this.purges.shift();
    this.missing.take(({ shown }) => touches(changed, shown));
    this.lastGood.take(({ shown }) => showsChangedArticle(changed, shown));
    for (const [key, page] of this.pages.take(({ shown }) => touches(changed, shown))) {
      if (!showsChangedArticle(changed, page.shown)) this.lastGood.put(key, page);
    }
  }

  /** How often something was purged. */
  get purged(): number {
    return this.purgeCount;
  }

  get size(): { pages: number; bytes: number } {
    const { pages, missing, lastGood } = this;
    return {
      pages: pages.pieces + missing.pieces + lastGood.pieces,
      bytes: pages.bytes + missing.bytes + lastGood.bytes,
    };
  }

  private async renderAndStore(key: string, render: Render): Promise<KeptPage> {
    const begun = this.purgeCount;
    const { answer, exchange } = await render();
    const page = await keptPage(answer, exchange, this.options.sharedSeconds);
    if (page.keepUntil > 0 && !this.purgedSince(begun, page.shown)) this.store(key, page);
    return page;
  }

  private purgedSince(begun: number, shown: Set<string>): boolean {
    const since = this.purgeCount - begun;
    if (since > this.purges.length) return true;
    return since > 0 && this.purges.slice(-since).some((changed) => touches(changed, shown));
  }

  private store(key: string, page: KeptPage): void {
    this.lastGood.drop(key);
    const isMissing = page.status === 404;
    (isMissing ? this.pages : this.missing).drop(key);
    (isMissing ? this.missing : this.pages).put(key, page);
    if (!isMissing && page.bodies.gzip)
      setTimeout(() => this.squeezeSoon(key, page), this.options.settled ?? SETTLED_MS).unref();
  }

  /** One after the other, so that it takes no more than one core from those who wait for a page. */
  private squeezeSoon(key: string, page: KeptPage): void {
    const isStillThere = () => this.pages.get(key) === page;
    if (!isStillThere()) return;
    this.squeezing = this.squeezing.then(async () => {
      if (!isStillThere()) return;
      const smaller = await squeezed(page);
      if (isStillThere()) this.pages.put(key, smaller);
    });
  }
}

function touches(changed: Changed, shown: Set<string>): boolean {
  if (changed === 'all' || changed.has('blog')) return true;
  for (const subject of changed) if (shown.has(subject)) return true;
  return showsChangedArticle(changed, shown);
}

/** What shows the latest comments shows them of whichever article. */
function showsChangedArticle(changed: Changed, shown: Set<string>): boolean {
  if (changed === 'all') return false;
  const isShown = (subject: string) => shown.has(subject) || shown.has('comments');
  for (const subject of changed) if (subject.startsWith('article:') && isShown(subject)) return true;
  return false;
}
