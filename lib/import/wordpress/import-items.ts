import { isDatabaseAway } from '@/db/client';
import type { ArticleJob } from './article-job';
import { attachmentOf } from './attachment';
import type { Slugs } from './choose-slug';
import { collectGarbage } from './collect-garbage';
import { type CommentStore, itemsWithComments } from './comment-store';
import type { Context } from './context';
import { digestOf, shortKey } from './digest';
import { importArticle } from './import-article';
import { countOf } from './plain-words';
import { type ImportReport, shownId } from './report';
import { fateOf } from './states';
import { readWxr } from './wxr/read-wxr';
import type { WxrItem } from './wxr/records';

/** Begins the reason of what should have come in and did not. */
const FAILED = 'it could not be stored';

/** Whether something should have come in and did not. */
export function hasFailures({ skipped }: ImportReport): boolean {
  return skipped.some(({ reason }) => reason.startsWith(FAILED));
}

/** The database went away in the middle. What came in before is whole. */
export class ImportStopped extends Error {
  constructor(cause: string, { articles, pages }: ImportReport) {
    const count = [articles, pages]
      .flatMap((states) => Object.values(states))
      .reduce((sum, one) => sum + one, 0);
    const rest = 'Each of them is whole. Run the same command again, and it goes on where it stopped.';
    super(
      `The database cannot be reached any more (${cause}). ${countOf(count, 'article')} came in. ${rest}`,
    );
    this.name = 'ImportStopped';
  }
}

/** The first line of what went wrong: the rest, and what wraps it, repeats the words that were to be stored. */
function rootOf(error: unknown): string {
  let root = error;
  for (let hops = 0; root instanceof Error && root.cause instanceof Error && hops < 5; hops++)
    root = root.cause;
  return root instanceof Error ? (root.message.split('\n')[0] ?? '') : 'unknown';
}

/** Goes through an export item by item, and sees to it that the report accounts for each. */
export class ItemImporter {
  readonly #context: Context;
  readonly #slugs: Slugs;
  /** What was seen under each key: the beginnings of digests, as a file may have a hundred thousand items. */
  readonly #seen = new Map<string, number>();

  constructor(context: Context, slugs: Slugs) {
    this.#context = context;
    this.#slugs = slugs;
  }

  async importFile(file: string, onBytes?: (bytes: number) => void): Promise<void> {
    for (const { item, comments } of itemsWithComments(readWxr(file, { onBytes }))) {
      await this.#importItem(item, comments);
      collectGarbage();
    }
  }

  async #importItem(item: WxrItem, comments: CommentStore): Promise<void> {
    const key = this.#keyOf(item);
    const fate = fateOf(item);
    if (key === undefined) this.#skip(item, comments, 'it stands in the file a second time');
    else if (fate.as === 'skipped') this.#skip(item, comments, fate.reason);
    else if (fate.as === 'media') await this.#importMedia(item, comments);
    else await this.#importArticle({ item, key, fate, comments, slugs: this.#slugs });
  }

  /** One article that the database refuses does not keep the others from coming in. */
  async #importArticle(job: ArticleJob): Promise<void> {
    try {
      await importArticle(this.#context, job);
    } catch (error) {
      const cause = rootOf(error);
      if (isDatabaseAway(error)) throw new ImportStopped(cause, this.#context.run.report);
      this.#context.people.forget();
      this.#skip(job.item, job.comments, `${FAILED}: ${cause}`);
    }
  }

  /** Names an item; undefined when the same item was there before. Different ones may have the same number. */
  #keyOf(item: WxrItem): string | undefined {
    const { line: _, ...read } = item;
    const digest = Number.parseInt(Buffer.from(digestOf(read), 'base64url').toString('hex').slice(0, 12), 16);
    const name = item.id || item.guid || item.link || `${item.title} ${item.date}`;
    let key = shortKey(name);
    for (let number = 2; this.#seen.has(key); number++) {
      if (this.#seen.get(key) === digest) return undefined;
      key = `${shortKey(name)}~${number}`;
    }
    this.#seen.set(key, digest);
    return key;
  }

  async #importMedia(item: WxrItem, comments: CommentStore): Promise<void> {
    await this.#context.media.account(attachmentOf(item));
    this.#skipComments(comments, 'the page of a media file is not moved');
  }

  #skip(item: WxrItem, comments: CommentStore, reason: string): void {
    this.#context.run.report.skipped.push({ kind: item.type || 'post', id: shownId(item.id), reason });
    this.#skipComments(comments, 'what it belongs to was not moved');
  }

  #skipComments(comments: CommentStore, reason: string): void {
    for (const { id } of comments)
      this.#context.run.report.skipped.push({ kind: 'comment', id: shownId(id), reason });
  }
}
