import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articleAuthors } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { COMMENTS_PER_PAGE, isRoot, rootColumns, THREADS_PER_PAGE, threadsOf } from './queries';
import type { DrawnComment } from './thread';

/** Other ways to read a conversation than the oldest first. */
export const VIEWS = ['newest', 'with-author'] as const;
export type View = (typeof VIEWS)[number];

export interface ThreadView {
  comments: DrawnComment[];
  /** The cursor of what comes after, if anything does: the first comment of this page's last thread. */
  next: number | null;
}

/**
 * One page of an article's threads, the newest first or only those in which an author speaks (the oldest first). Of a
 * thread that is longer than a page only its beginning. `after` is the first comment of the last thread of the page
 * before; undefined when there is no such comment.
 */
export async function listThreadView(
  db: Queryable,
  { articleId, view, after }: { articleId: number; view: View; after: number | null },
): Promise<ThreadView | undefined> {
  const from = after === null ? null : await findRoot(db, articleId, after);
  if (from === undefined) return undefined;
  const isNewest = view === 'newest';
  const order = isNewest ? desc : asc;
  const roots = db
    .select(rootColumns)
    .from(comments)
    .where(
      and(
        eq(comments.articleId, articleId),
        isRoot,
        from ? isBeyond(from, isNewest) : undefined,
        isNewest ? undefined : inArray(comments.id, answeredThreads(db, articleId)),
      ),
    )
    .orderBy(order(comments.createdAt), order(comments.id))
    .limit(THREADS_PER_PAGE + 1);
  const rows = await threadsOf(db, roots, isNewest ? sql`desc` : sql`asc`);
  const next = rows[0]?.isMore ? await lastWithMore(db, { roots, rows }) : null;
  return { comments: rows.map(({ isMore: _, ...comment }) => comment), next };
}

/** Only a page of one thread can be cut off within it; then it may be the last thread all the same. */
async function lastWithMore(
  db: Queryable,
  { roots, rows }: { roots: { getSQL(): SQL }; rows: DrawnComment[] },
): Promise<number | null> {
  const last = rows.at(-1)?.rootId ?? null;
  const isWhole = rows.length < COMMENTS_PER_PAGE;
  if (isWhole) return last;
  const [more] = await db.execute<{ count: string }>(sql`select count(*) from (${roots.getSQL()}) roots`);
  return Number(more?.count) > 1 ? last : null;
}

/** The threads in which one of the article's authors has a published word. */
function answeredThreads(db: Queryable, articleId: number) {
  const answers = alias(comments, 'answers');
  return db
    .select({ id: answers.rootId })
    .from(articleAuthors)
    .innerJoin(
      answers,
      and(eq(answers.articleId, articleAuthors.articleId), eq(answers.userId, articleAuthors.userId)),
    )
    .where(and(eq(articleAuthors.articleId, articleId), eq(answers.state, 'published')));
}

/** One comparison of both columns: an index finds where it begins. */
function isBeyond({ createdAt, id }: { createdAt: Date; id: number }, isNewest: boolean): SQL {
  const place = sql`(${createdAt.toISOString()}::timestamptz, ${id}::bigint)`;
  return isNewest
    ? sql`(${comments.createdAt}, ${comments.id}) < ${place}`
    : sql`(${comments.createdAt}, ${comments.id}) > ${place}`;
}

async function findRoot(db: Queryable, articleId: number, id: number) {
  const [root] = await db
    .select({ id: comments.id, createdAt: comments.createdAt })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.id, id), sql`${comments.parentId} is null`));
  return root;
}
