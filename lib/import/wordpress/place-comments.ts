import { eq, inArray } from 'drizzle-orm';
import { comments } from '@/db/schema/comments';
import { allocateIds } from './allocate-ids';
import type { Context, StoredArticle } from './context';
import { findImported, type ImportedRow } from './imported-rows';
import type { ListedComment } from './list-comments';
import { countOf } from './plain-words';
import type { ImportReport } from './report';
import type { Tx } from './run';
import { countDrawn, type DrawnCounts, type Threads, threadComments } from './thread';

/** Where a comment stands in the database. */
export interface StoredPlace {
  id: number;
  rootId: number;
  depth: number;
  parentId: number | null;
  anchor: number;
  /** Of a new one; for the others the article is counted anew. */
  drawn: DrawnCounts;
  /** What an earlier run remembered of it; undefined for a new one. */
  known: ImportedRow | undefined;
}

interface Placing {
  article: StoredArticle;
  listed: ListedComment[];
  report: ImportReport;
}

/** Ids in one query. */
const BATCH = 1000;

/**
 * Gives each comment its place: those that are stored already keep theirs, new ones get ids in the order of their
 * numbers in WordPress. Undefined for one that an earlier run brought and that was erased here since.
 */
export async function placeComments(
  context: Context,
  tx: Tx,
  placing: Placing,
): Promise<(StoredPlace | undefined)[]> {
  const { article, listed } = placing;
  const threads = threadComments(listed);
  const known = article.isNew ? new Map<string, ImportedRow>() : await findKnown(context, tx, listed);
  const stored = await findStored(tx, [...known.values()]);
  const ids = await newIds(
    context,
    tx,
    listed.filter(({ key }) => !known.has(key)),
  );
  const anchors = new Anchors(article.isNew ? [] : await listAnchors(tx, article.id));
  const drawn = countDrawn(threads, (index) => listed[index]?.fate.state === 'published');
  const places: (StoredPlace | undefined)[] = new Array(listed.length);
  for (const index of parentsFirst(threads)) {
    const { key, id: number } = listed[index] as ListedComment;
    const before = known.get(key);
    const place = before && stored.get(Number(before.target));
    const id = ids.get(key);
    const counts = drawn[index] ?? NOT_DRAWN;
    if (place) places[index] = { ...place, drawn: counts, known: before };
    else if (id) {
      const parent = places[threads.places[index]?.parent ?? -1];
      places[index] = {
        ...newPlace(id, parent),
        anchor: anchors.take(number, id),
        drawn: counts,
        known: undefined,
      };
    }
  }
  noteOddities(placing, threads, anchors.replaced);
  return places;
}

const NOT_DRAWN: DrawnCounts = { visibleReplies: 0, threadSize: 0 };

function newPlace(id: number, parent: StoredPlace | undefined) {
  if (!parent) return { id, rootId: id, depth: 0, parentId: null };
  return { id, rootId: parent.rootId, depth: parent.depth + 1, parentId: parent.id };
}

function parentsFirst({ places }: Threads): number[] {
  const depths = places.map(({ depth }) => depth);
  return places.map((_, index) => index).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0) || a - b);
}

function findKnown({ run }: Context, tx: Tx, listed: ListedComment[]): Promise<Map<string, ImportedRow>> {
  return findImported(tx, { source: run.source, kind: 'comment', keys: listed.map(({ key }) => key) });
}

type StoredBefore = Omit<StoredPlace, 'known' | 'drawn'>;

async function findStored(tx: Tx, known: ImportedRow[]): Promise<Map<number, StoredBefore>> {
  const { id, rootId, depth, parentId, anchor } = comments;
  const stored = new Map<number, StoredBefore>();
  for (let start = 0; start < known.length; start += BATCH) {
    const ids = known.slice(start, start + BATCH).map(({ target }) => Number(target));
    const rows = await tx
      .select({ id, rootId, depth, parentId, anchor })
      .from(comments)
      .where(inArray(id, ids));
    for (const row of rows) stored.set(row.id, row);
  }
  return stored;
}

/** Of comments written in the same second, the one with the lower number in WordPress was first. */
async function newIds({ run }: Context, tx: Tx, listed: ListedComment[]): Promise<Map<string, number>> {
  const ids = await allocateIds(run, tx, { table: 'comments', count: listed.length });
  const numbered = (comment: ListedComment) => comment.id || Number.POSITIVE_INFINITY;
  const inOrder = listed.toSorted((a, b) =>
    numbered(a) < numbered(b) ? -1 : Number(numbered(a) > numbered(b)),
  );
  return new Map(inOrder.map(({ key }, index) => [key, ids[index] ?? 0]));
}

async function listAnchors(tx: Tx, articleId: number): Promise<number[]> {
  const rows = await tx
    .select({ anchor: comments.anchor })
    .from(comments)
    .where(eq(comments.articleId, articleId));
  return rows.map(({ anchor }) => anchor);
}

/** The numbers in an article's `#comment-…`: WordPress's where it can be had. */
class Anchors {
  readonly #taken: Set<number>;
  replaced = 0;

  constructor(taken: number[]) {
    this.#taken = new Set(taken);
  }

  take(number: number, id: number): number {
    const isFree = number !== 0 && !this.#taken.has(number);
    if (!isFree) this.replaced++;
    const anchor = isFree ? number : id;
    this.#taken.add(anchor);
    return anchor;
  }
}

function noteOddities({ article, listed, report }: Placing, threads: Threads, replaced: number): void {
  const where = `of “${article.title}”`;
  if (replaced > 0) {
    report.notes.push(
      `${countOf(replaced, 'comment')} ${where} had no number of their own and got a new one; old links do not lead to them.`,
    );
  }
  if (!article.isNew) return;
  const keys = (indices: number[]) =>
    indices.map((index) => listed[index]?.key.replace(/^.*\//, '')).join(', ');
  if (threads.orphans.length > 0) {
    report.notes.push(
      `Comments ${where} that answer one that is not there, and begin a thread now: ${keys(threads.orphans)}.`,
    );
  }
  if (threads.circles.length > 0) {
    report.notes.push(
      `Comments ${where} that answer each other in a circle, and begin a thread now: ${keys(threads.circles)}.`,
    );
  }
}
