import { and, asc, desc, eq, gt, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import type { CommentState } from './counts';
import type { DrawnComment } from './thread';

/** Threads on a page. */
export const THREADS_PER_PAGE = 50;
/** Comments on a page, however many threads they make. */
export const COMMENTS_PER_PAGE = 500;

export interface ThreadPage {
  /** In the order of the page: thread by thread, the oldest first. */
  comments: DrawnComment[];
  /** The cursor of what comes after, if anything does: the last comment of this page. */
  next: number | null;
  /** Set when the page goes on in a thread that began on an earlier one. */
  continues: { rootId: number; name: string } | null;
}

const isDrawn = sql`(${comments.state} = 'published' or ${comments.visibleReplies} > 0)`;
const isRoot = sql`${comments.parentId} is null and ${comments.threadSize} > 0`;
const isPublished = sql<boolean>`${comments.state} = 'published'`;
/** The badge's only source. */
const isWrittenByAuthor = sql<boolean>`(${comments.userId} is not null and exists (
  select 1 from article_authors a where a.article_id = ${comments.articleId} and a.user_id = ${comments.userId}))`;

/** What a page may know of a comment. Of one that is not published, nothing that its writer wrote. */
const drawnColumns = {
  id: comments.id,
  anchor: comments.anchor,
  parentId: comments.parentId,
  rootId: comments.rootId,
  isPublished,
  isByAuthor: sql<boolean>`${isPublished} and ${isWrittenByAuthor}`,
  name: sql<string>`case when ${isPublished} then coalesce(${users.name}, ${comments.guestName}, '') else '' end`,
  website: sql<
    string | null
  >`case when ${isPublished} then coalesce(${users.website}, ${comments.guestWebsite}) end`,
  bodyHtml: sql<string>`case when ${isPublished} then ${comments.bodyHtml} else '' end`,
  createdAt: comments.createdAt,
  editedAt: comments.editedAt,
};

/**
 * One page of an article's conversation: up to 50 threads, oldest first, with all their replies, up to 500 comments.
 * Costs the same whatever lies before and behind it. `after` is the last comment of the page before.
 */
export async function listThreadPage(
  db: Queryable,
  articleId: number,
  after: number | null = null,
): Promise<ThreadPage | undefined> {
  const from = after === null ? null : await findPosition(db, articleId, after);
  if (from === undefined) return undefined;
  const rest = from ? await listInThread(db, from.rootId, from, COMMENTS_PER_PAGE + 1) : [];
  if (from && rest.length > 0) {
    const shown = rest.slice(0, COMMENTS_PER_PAGE);
    const isMore = rest.length > shown.length || (await listRoots(db, articleId, from.root, 1)).length > 0;
    return {
      comments: shown,
      next: isMore ? (shown.at(-1)?.id ?? null) : null,
      continues: await findName(db, from.rootId),
    };
  }
  return pageOfThreads(db, articleId, from?.root ?? null);
}

async function pageOfThreads(db: Queryable, articleId: number, after: Place | null): Promise<ThreadPage> {
  const roots = await listRoots(db, articleId, after, THREADS_PER_PAGE + 1);
  let room = COMMENTS_PER_PAGE;
  const chosen = roots.slice(0, THREADS_PER_PAGE).filter(({ threadSize }, index) => {
    const fits = room > 0 && (index === 0 || threadSize <= room);
    room = fits ? room - threadSize : 0;
    return fits;
  });
  const first = chosen[0];
  if (!first) return { comments: [], next: null, continues: null };
  const shown =
    first.threadSize > COMMENTS_PER_PAGE
      ? await listInThread(db, first.id, null, COMMENTS_PER_PAGE)
      : await listWholeThreads(db, chosen);
  const isMore = roots.length > chosen.length || first.threadSize > COMMENTS_PER_PAGE;
  return { comments: shown, next: isMore ? (shown.at(-1)?.id ?? null) : null, continues: null };
}

interface Place {
  createdAt: Date;
  id: number;
}

const isAfter = (place: Place): SQL | undefined =>
  or(
    gt(comments.createdAt, place.createdAt),
    and(eq(comments.createdAt, place.createdAt), gt(comments.id, place.id)),
  );

function listRoots(db: Queryable, articleId: number, after: Place | null, limit: number) {
  return db
    .select({ id: comments.id, createdAt: comments.createdAt, threadSize: comments.threadSize })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), isRoot, after ? isAfter(after) : undefined))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(limit);
}

function selectDrawn(db: Queryable) {
  return db.select(drawnColumns).from(comments).leftJoin(users, eq(users.id, comments.userId)).$dynamic();
}

async function listWholeThreads(db: Queryable, roots: { id: number }[]): Promise<DrawnComment[]> {
  const order = new Map(roots.map(({ id }, index) => [id, index]));
  const rows = await selectDrawn(db)
    .where(and(inArray(comments.rootId, [...order.keys()]), isDrawn))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  const place = (row: DrawnComment) => order.get(row.rootId) ?? 0;
  // An import may hold a reply that is older than the comment it answers: the first comes first all the same.
  return rows.sort(
    (a, b) => place(a) - place(b) || Number(a.parentId !== null) - Number(b.parentId !== null),
  );
}

/** Comments of one thread after a place in it; its first comment first when `after` is null. */
async function listInThread(
  db: Queryable,
  rootId: number,
  after: Place | null,
  limit: number,
): Promise<DrawnComment[]> {
  const isInThread = and(eq(comments.rootId, rootId), isDrawn);
  const fromReply = after && after.id !== rootId ? isAfter(after) : undefined;
  const replies = await selectDrawn(db)
    .where(and(isInThread, ne(comments.id, rootId), fromReply))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(after ? limit : limit - 1);
  if (after) return replies;
  return [...(await selectDrawn(db).where(and(isInThread, eq(comments.id, rootId)))), ...replies];
}

async function findPosition(db: Queryable, articleId: number, id: number) {
  const roots = alias(comments, 'roots');
  const [row] = await db
    .select({
      id: comments.id,
      rootId: comments.rootId,
      createdAt: comments.createdAt,
      rootCreatedAt: roots.createdAt,
    })
    .from(comments)
    .innerJoin(roots, eq(roots.id, comments.rootId))
    .where(and(eq(comments.articleId, articleId), eq(comments.id, id)));
  return row && { ...row, root: { id: row.rootId, createdAt: row.rootCreatedAt } };
}

async function findName(db: Queryable, rootId: number): Promise<ThreadPage['continues']> {
  const [root] = await selectDrawn(db).where(eq(comments.id, rootId));
  return { rootId, name: root?.name ?? '' };
}

/** The comment that a reply form answers; undefined unless it is published and of this article. */
export async function findAnsweredComment(
  db: Queryable,
  articleId: number,
  id: number,
): Promise<DrawnComment | undefined> {
  const [row] = await selectDrawn(db).where(
    and(eq(comments.id, id), eq(comments.articleId, articleId), eq(comments.state, 'published')),
  );
  return row;
}

/** A comment for its writer alone: whoever calls this has proven to be that. */
export async function findOwnComment(db: Queryable, id: number) {
  const [row] = await db
    .select({
      id: comments.id,
      state: comments.state,
      userId: comments.userId,
      bodyHtml: comments.bodyHtml,
      createdAt: comments.createdAt,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      articleState: articles.state,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, id));
  return row;
}

export interface ModeratedComment {
  id: number;
  state: CommentState;
  heldReason: string | null;
  name: string;
  isMember: boolean;
  isByAuthor: boolean;
  bodyHtml: string;
  createdAt: Date;
  article: { id: number; title: string; slug: string };
  parent: { name: string; bodyHtml: string } | null;
}

/** Comments for those who judge them, newest first; `authorId` narrows to the articles of one author. */
export async function listCommentsForModeration(
  db: Queryable,
  filter: { state?: CommentState; authorId?: string; before?: number; limit: number },
): Promise<ModeratedComment[]> {
  const parentOf = <T>(column: SQL) =>
    sql<T>`(select ${column} from comments p left join users u on u.id = p.user_id where p.id = ${comments.parentId})`;
  const rows = await db
    .select({
      id: comments.id,
      state: comments.state,
      heldReason: comments.heldReason,
      name: sql<string>`coalesce(${users.name}, ${comments.guestName}, '')`,
      isMember: sql<boolean>`${comments.userId} is not null`,
      isByAuthor: isWrittenByAuthor,
      bodyHtml: comments.bodyHtml,
      createdAt: comments.createdAt,
      articleId: articles.id,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      parentName: parentOf<string | null>(sql`coalesce(u.name, p.guest_name, '')`),
      parentHtml: parentOf<string | null>(sql`p.body_html`),
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(users, eq(users.id, comments.userId))
    .where(
      and(
        filter.state && eq(comments.state, filter.state),
        filter.authorId ? isUnderArticleOf(filter.authorId) : undefined,
        filter.before ? lt(comments.id, filter.before) : undefined,
      ),
    )
    .orderBy(desc(comments.id))
    .limit(filter.limit);
  return rows.map(({ articleId, articleTitle, articleSlug, parentName, parentHtml, ...row }) => ({
    ...row,
    article: { id: articleId, title: articleTitle, slug: articleSlug },
    parent: parentHtml === null ? null : { name: parentName ?? '', bodyHtml: parentHtml },
  }));
}

// Names in full: in a query of one table drizzle leaves the table's name out, and the inner table's column would be meant.
const isUnderArticleOf = (userId: string) =>
  sql`exists (select 1 from article_authors a where a.article_id = comments.article_id and a.user_id = ${userId})`;

/** How many comments wait in each state; `authorId` narrows to the articles of one author. */
export async function countCommentsByState(
  db: Queryable,
  authorId?: string,
): Promise<Record<CommentState, number>> {
  const rows = await db
    .select({ state: comments.state, count: sql<number>`count(*)::int` })
    .from(comments)
    .where(authorId ? isUnderArticleOf(authorId) : undefined)
    .groupBy(comments.state);
  return {
    published: 0,
    held: 0,
    spam: 0,
    removed: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  };
}
