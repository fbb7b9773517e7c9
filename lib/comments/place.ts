import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { COMMENTS_PER_PAGE, isDrawn, THREADS_PER_PAGE } from './queries';

/** Where a drawn comment is to be found. */
export interface CommentPlace {
  id: number;
  slug: string;
  anchor: number;
  /** The page's cursor; null when it is on the article's own page. */
  cursor: number | null;
}

/** Pages that permalinks lead to begin at every so many-th thread or reply, so that many permalinks share one page. */
const ALIGNMENT = 20;

/** The path of a comment: the page that it is on, and its anchor. */
export function pathOf({ slug, anchor, cursor }: CommentPlace): string {
  return `${pagePath(slug, cursor)}#comment-${anchor}`;
}

/** The path of a page of an article's conversation. */
export function pagePath(slug: string, cursor: number | null): string {
  return `/${encodeURIComponent(slug)}${cursor === null ? '' : `/comments/${cursor}`}`;
}

interface Spot {
  id: number;
  createdAt: Date;
  size: number;
}

/**
 * Finds the page that a comment is on, at the same cost however many there are. `inSlug` says that `id` is the number of
 * an anchor in that article (a link from the blog's WordPress years) before it is an id of ours. Undefined when there
 * is no such comment, or none that is drawn.
 */
export async function findCommentPlace(
  db: Queryable,
  { id, inSlug }: { id: number; inSlug?: string },
): Promise<CommentPlace | undefined> {
  const comment =
    (inSlug && (await findDrawn(db, { anchor: id, slug: inSlug }))) || (await findDrawn(db, { id }));
  if (!comment) return undefined;
  const place = { id: comment.id, slug: comment.slug, anchor: comment.anchor };
  const threads = await threadsUpTo(db, comment);
  const thread = threads[0];
  if (!thread) return undefined;
  if (thread.size > COMMENTS_PER_PAGE)
    return { ...place, cursor: await cursorInThread(db, comment, threads) };
  const start = startOfPage(threads);
  return { ...place, cursor: start === 'first' ? null : await endOfThread(db, start) };
}

async function findDrawn(db: Queryable, by: { id: number } | { anchor: number; slug: string }) {
  const [row] = await db
    .select({
      id: comments.id,
      rootId: comments.rootId,
      articleId: comments.articleId,
      anchor: comments.anchor,
      createdAt: comments.createdAt,
      slug: articles.slug,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(
      and(
        'id' in by ? eq(comments.id, by.id) : and(eq(comments.anchor, by.anchor), eq(articles.slug, by.slug)),
        eq(articles.state, 'published'),
        or(eq(comments.state, 'published'), sql`${comments.visibleReplies} > 0`),
      ),
    );
  return row;
}

/** The comment's thread and those before it, the nearest first: one page of them and one more. */
async function threadsUpTo(
  db: Queryable,
  { articleId, rootId }: { articleId: number; rootId: number },
): Promise<Spot[]> {
  const root = sql`(select r.created_at, r.id from comments r where r.id = ${rootId})`;
  return db
    .select({ id: comments.id, createdAt: comments.createdAt, size: comments.threadSize })
    .from(comments)
    .where(
      and(
        eq(comments.articleId, articleId),
        sql`${comments.parentId} is null and ${comments.threadSize} > 0`,
        sql`(${comments.createdAt}, ${comments.id}) <= ${root}`,
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(THREADS_PER_PAGE + 1);
}

/** The thread after which the page begins, or 'first' when the comment is on the article's own page. */
function startOfPage(threads: Spot[]): Spot | 'first' {
  let size = 0;
  let fallback: Spot | undefined;
  for (const [index, thread] of threads.entries()) {
    const isFull = index === THREADS_PER_PAGE || size + thread.size > COMMENTS_PER_PAGE;
    if (isFull) return fallback ?? thread;
    // The page may begin with the thread that was looked at last, and so after this one.
    if (index > 0 && threads[index - 1] && (threads[index - 1] as Spot).id % ALIGNMENT === 0)
      fallback ??= thread;
    size += thread.size;
  }
  return 'first';
}

/** The last comment of a thread, as pages order them: its first one comes first, whatever its time. */
async function endOfThread(db: Queryable, thread: { id: number }): Promise<number> {
  const [last] = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.rootId, thread.id), isDrawn, ne(comments.id, thread.id)))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(1);
  return last?.id ?? thread.id;
}

/** In a thread of more than a page: near its beginning the page that it begins, else one that begins close before. */
async function cursorInThread(
  db: Queryable,
  comment: { id: number; rootId: number; createdAt: Date },
  threads: Spot[],
): Promise<number | null> {
  const before = comment.id === comment.rootId ? [] : await listBefore(db, comment);
  if (before.length === COMMENTS_PER_PAGE / 2) {
    return (before.find(({ id }) => id % ALIGNMENT === 0) ?? before.at(-1))?.id ?? null;
  }
  const previous = threads[1];
  return previous ? endOfThread(db, previous) : null;
}

/** Half a page of replies before this one, the nearest first. */
function listBefore(
  db: Queryable,
  { id, rootId, createdAt }: { id: number; rootId: number; createdAt: Date },
): Promise<{ id: number }[]> {
  const here = sql`(${createdAt.toISOString()}::timestamptz, ${id}::bigint)`;
  return db
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.rootId, rootId),
        isDrawn,
        ne(comments.id, rootId),
        sql`(${comments.createdAt}, ${comments.id}) < ${here}`,
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(COMMENTS_PER_PAGE / 2);
}

/**
 * The page before the one that begins after `cursor`: its cursor, null for the article's own page. Walks back one page of
 * threads, or half a page within a long one.
 */
export async function findEarlierPage(
  db: Queryable,
  articleId: number,
  cursor: number,
): Promise<number | null> {
  const [last] = await db
    .select({
      id: comments.id,
      rootId: comments.rootId,
      articleId: comments.articleId,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(and(eq(comments.id, cursor), eq(comments.articleId, articleId)));
  if (!last) return null;
  const threads = await threadsUpTo(db, last);
  if ((threads[0]?.size ?? 0) > COMMENTS_PER_PAGE) return cursorInThread(db, last, threads);
  const start = startOfPage(threads);
  return start === 'first' ? null : endOfThread(db, start);
}
