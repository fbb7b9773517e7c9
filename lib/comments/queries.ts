import { and, asc, eq, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
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

export const isDrawn = sql`(${comments.state} = 'published' or ${comments.visibleReplies} > 0)`;
export const isRoot = sql`${comments.parentId} is null and ${comments.threadSize} > 0`;
const isPublished = sql<boolean>`${comments.state} = 'published'`;
/** The badge's only source. As a value and not as `exists`, for which the database may read the whole table into a hash. */
export const isWrittenByAuthor = sql<boolean>`coalesce((
  select true from article_authors a where a.article_id = ${comments.articleId} and a.user_id = ${comments.userId}), false)`;

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
  editedAfter: comments.editedAfter,
  isWithdrawn: sql<boolean>`${comments.withdrawnAt} is not null`,
  isRead: sql<boolean>`${isPublished} and ${comments.readByAuthorAt} is not null`,
  replyCount: comments.visibleReplies,
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
  if (after === null) return pageOfThreads(db, articleId, null);
  const from = await findPosition(db, articleId, after);
  if (!from) return undefined;
  return from.goesOn ? restOfThread(db, articleId, from) : pageOfThreads(db, articleId, from.root);
}

/** Where a page begins that is not the first. */
interface Position extends Place {
  root: Place;
  /** Whether its thread has more to show after it. */
  goesOn: boolean;
}

/** A point in time; among comments of one moment the one with the smaller id comes first. */
export interface Place {
  createdAt: Date;
  id: number;
}

/** One comparison of both columns: an index finds where it begins. */
const isAfter = (place: Place): SQL =>
  sql`(${comments.createdAt}, ${comments.id}) > (${place.createdAt.toISOString()}::timestamptz, ${place.id}::bigint)`;

/** Threads from a place on, as many as fit on a page, in one question. */
async function pageOfThreads(db: Queryable, articleId: number, after: Place | null): Promise<ThreadPage> {
  const rows = await threadsOf(
    db,
    db
      .select(rootColumns)
      .from(comments)
      .where(and(eq(comments.articleId, articleId), isRoot, after ? isAfter(after) : undefined))
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(THREADS_PER_PAGE + 1),
    sql`asc`,
  );
  const next = rows[0]?.isMore ? (rows.at(-1)?.id ?? null) : null;
  return { comments: rows.map(({ isMore: _, ...comment }) => comment), next, continues: null };
}

/** What `threadsOf` wants to know of threads. */
export const rootColumns = {
  id: comments.id,
  createdAt: comments.createdAt,
  threadSize: comments.threadSize,
};

/**
 * The threads that begin with these comments (one more than a page of them), as many as fit on a page, in one question.
 * They stand in the order of time, `asc` or `desc`; what is in them the oldest first. `isMore` says that not all were
 * given whole.
 */
export function threadsOf(
  db: Queryable,
  roots: SQLWrapper,
  order: SQL,
): Promise<(DrawnComment & { isMore: boolean })[]> {
  // Of a thread that is longer than a page its beginning; other threads stand whole or on the next page.
  const page = sql`(
    select fitting.n, part.id, fitting.is_more
    from (
      select id, n, is_chosen, bool_or(not is_chosen or thread_size > ${COMMENTS_PER_PAGE}) over () as is_more
      from (
        select id, thread_size, n, n = 1 or (n <= ${THREADS_PER_PAGE} and total <= ${COMMENTS_PER_PAGE}) as is_chosen
        from (
          select id, thread_size, row_number() over places as n, sum(thread_size) over places as total
          from (${roots}) roots window places as (order by created_at ${order}, id ${order})
        ) numbered
      ) chosen
    ) fitting
    cross join lateral (
      select fitting.id union all (
        select c.id from comments c
        where c.root_id = fitting.id and c.id <> fitting.id and (c.state = 'published' or c.visible_replies > 0)
        order by c.created_at, c.id limit ${COMMENTS_PER_PAGE - 1}
      )
    ) part
    where fitting.is_chosen) page`;
  return (
    db
      .select({ ...drawnColumns, isMore: sql<boolean>`page.is_more` })
      .from(page)
      .innerJoin(comments, sql`${comments.id} = page.id`)
      .leftJoin(users, eq(users.id, comments.userId))
      // An import may hold a reply that is older than the comment it answers: the first comes first all the same.
      .orderBy(sql`page.n`, sql`${comments.parentId} is not null`, asc(comments.createdAt), asc(comments.id))
  );
}

/** What follows in a thread that is longer than a page, and began on an earlier one. */
async function restOfThread(db: Queryable, articleId: number, from: Position): Promise<ThreadPage> {
  const [found, [root], [later]] = await Promise.all([
    selectDrawn(db)
      .where(
        and(
          eq(comments.rootId, from.root.id),
          isDrawn,
          ne(comments.id, from.root.id),
          from.id === from.root.id ? undefined : isAfter(from),
        ),
      )
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(COMMENTS_PER_PAGE + 1),
    selectDrawn(db).where(eq(comments.id, from.root.id)),
    db
      .select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.articleId, articleId), isRoot, isAfter(from.root)))
      .orderBy(asc(comments.createdAt), asc(comments.id))
      .limit(1),
  ]);
  const shown = found.slice(0, COMMENTS_PER_PAGE);
  const isMore = found.length > shown.length || later !== undefined;
  return {
    comments: shown,
    next: isMore ? (shown.at(-1)?.id ?? null) : null,
    continues: { rootId: from.root.id, name: root?.name ?? '' },
  };
}

export function selectDrawn(db: Queryable) {
  return db.select(drawnColumns).from(comments).leftJoin(users, eq(users.id, comments.userId)).$dynamic();
}

async function findPosition(db: Queryable, articleId: number, id: number): Promise<Position | undefined> {
  const roots = alias(comments, 'roots');
  const goesOn = sql<boolean>`exists (
    select from comments later
    where later.root_id = ${comments.rootId} and later.id <> ${comments.rootId}
      and (later.state = 'published' or later.visible_replies > 0)
      and (later.created_at, later.id) > (
        case when ${comments.id} = ${comments.rootId} then '-infinity' else ${comments.createdAt} end,
        case when ${comments.id} = ${comments.rootId} then 0 else ${comments.id} end))`;
  const [row] = await db
    .select({
      id: comments.id,
      rootId: comments.rootId,
      createdAt: comments.createdAt,
      rootCreatedAt: roots.createdAt,
      goesOn,
    })
    .from(comments)
    .innerJoin(roots, eq(roots.id, comments.rootId))
    .where(and(eq(comments.articleId, articleId), eq(comments.id, id)));
  return row && { ...row, root: { id: row.rootId, createdAt: row.rootCreatedAt } };
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
