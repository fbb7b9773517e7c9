import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { inOneGo } from '@/db/in-one-go';
import { pagePath } from './paths';
import { COMMENTS_PER_PAGE, THREADS_PER_PAGE } from './queries';

/** Where a drawn comment is to be found. */
export interface CommentPlace {
  id: number;
  slug: string;
  anchor: number;
  /** The page's cursor; null when it is on the article's own page. */
  cursor: number | null;
}

/** The path of a comment: the page that it is on, and its anchor. */
export function pathOf({ slug, anchor, cursor }: CommentPlace): string {
  return `${pagePath(slug, cursor)}#comment-${anchor}`;
}

/** A comment, the page of threads that it is on, and what finding its page in a long thread takes. */
export interface Spot extends Record<string, unknown> {
  id: string;
  root_id: string;
  anchor: string;
  slug: string;
  created_at: Date | string;
  /** Comments in its thread. */
  size: number;
  /** The last comment before its page; null when it is on the article's own page. */
  cursor: string | null;
  /** The last comment before its thread; null when there is none. */
  before_thread: string | null;
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
  const spot =
    (inSlug && (await findSpot(db, sql`c.anchor = ${id}::bigint and a.slug = ${inSlug}`))) ||
    (await findSpot(db, sql`c.id = ${id}::bigint`));
  return spot && placeOf(db, spot);
}

/** Where `spotOf` found a comment. */
export async function placeOf(db: Queryable, spot: Spot): Promise<CommentPlace> {
  const cursor = await cursorOf(db, spot);
  return { id: Number(spot.id), slug: spot.slug, anchor: Number(spot.anchor), cursor };
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
  const spot = await findSpot(db, sql`c.id = ${cursor}::bigint and c.article_id = ${articleId}::bigint`, {
    isDrawn: false,
  });
  return spot ? cursorOf(db, spot) : null;
}

function cursorOf(db: Queryable, spot: Spot): number | null | Promise<number | null> {
  return spot.size > COMMENTS_PER_PAGE ? cursorInThread(db, spot) : numberOrNull(spot.cursor);
}

/** The last comment of a thread, as pages order them: its first one comes first, whatever its time. */
const endOfThread = (thread: SQL) => sql`coalesce((
  select last.id from comments last
  where last.root_id = ${thread} and last.id <> ${thread} and (last.state = 'published' or last.visible_replies > 0)
  order by last.created_at desc, last.id desc limit 1
), ${thread})`;

/**
 * How lastingly a page begins between two ids that follow each other: most of all where a multiple of a page's length lies
 * between them, and among many such where the multiple is the rounder one.
 */
const steadiness = (id: SQL, next: SQL) =>
  sql`(${next} / ${THREADS_PER_PAGE}) # (${id} / ${THREADS_PER_PAGE})`;

async function findSpot(db: Queryable, which: SQL, { isDrawn = true } = {}): Promise<Spot | undefined> {
  const [[spot] = []] = await inOneGo<Spot>(db, [spotOf(which, { isDrawn })]);
  return spot;
}

/**
 * One comment (`c`) with the page of threads that it is on. A page begins no more than a page before the comment's thread,
 * at the steadiest place: so the permalinks of comments that stand together lead to one page, and while people reply one
 * after the other it is long the same.
 */
export function spotOf(which: SQL, { isDrawn = true } = {}): SQL {
  return sql`
    with spot as (
      select c.id, c.root_id, c.article_id, c.anchor, c.created_at, a.slug
      from comments c join articles a on a.id = c.article_id
      where ${which} and (not ${isDrawn}::boolean
        or a.state = 'published' and (c.state = 'published' or c.visible_replies > 0))
    ), thread as (
      select t.id, t.thread_size, row_number() over nearest as n, sum(t.thread_size) over nearest as total,
        lag(t.id) over nearest as next_id
      from (
        select t.id, t.created_at, t.thread_size from comments t
        where t.article_id = (select article_id from spot) and t.parent_id is null and t.thread_size > 0
          and (t.created_at, t.id) <= (
            (select r.created_at from comments r where r.id = (select root_id from spot)), (select root_id from spot))
        order by t.created_at desc, t.id desc limit ${THREADS_PER_PAGE + 1}
      ) t window nearest as (order by t.created_at desc, t.id desc)
    ), start as (
      select id from thread
      where n > 1 and n <= (select min(n) from thread where n > ${THREADS_PER_PAGE} or total > ${COMMENTS_PER_PAGE})
      order by ${steadiness(sql`id`, sql`next_id`)} desc, n limit 1
    )
    select spot.id, spot.root_id, spot.anchor, spot.slug, spot.created_at,
      (select thread_size from thread where n = 1) as size,
      (select ${endOfThread(sql`start.id`)} from start) as cursor,
      (select ${endOfThread(sql`thread.id`)} from thread where n = 2 and (select thread_size from thread where n = 1) > ${COMMENTS_PER_PAGE})
        as before_thread
    from spot where exists (select from thread)`;
}

/** In a thread of more than a page: near its beginning the page that it begins, else one that begins close before. */
async function cursorInThread(db: Queryable, spot: Spot): Promise<number | null> {
  const before = spot.id === spot.root_id ? [] : await listBefore(db, spot);
  if (before.length < COMMENTS_PER_PAGE / 2) return numberOrNull(spot.before_thread);
  const places = before.map((id, index) => ({ id, next: before[index - 1] ?? Number(spot.id) }));
  const best = places.reduce((best, place) => (steadinessOf(place) > steadinessOf(best) ? place : best));
  return best.id;
}

function steadinessOf({ id, next }: { id: number; next: number }): bigint {
  const length = BigInt(THREADS_PER_PAGE);
  return (BigInt(next) / length) ^ (BigInt(id) / length);
}

/** Half a page of replies before this one, the nearest first. */
async function listBefore(db: Queryable, { id, root_id, created_at }: Spot): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from comments
    where root_id = ${root_id}::bigint and id <> ${root_id}::bigint and (state = 'published' or visible_replies > 0)
      and (created_at, id) < (${created_at}::timestamptz, ${id}::bigint)
    order by created_at desc, id desc limit ${COMMENTS_PER_PAGE / 2}`);
  return rows.map((row) => Number(row.id));
}

function numberOrNull(id: string | null): number | null {
  return id === null ? null : Number(id);
}
