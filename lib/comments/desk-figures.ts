import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { areTheirsInPublic, hasManyArticles, isTheirsInPublic } from './own-articles';

/** Days that the desk looks back over. */
export const FIGURE_DAYS = 7;
/** Days over which waits are compared, and articles are called alive. */
const LONG_DAYS = 30;
const MOST_ALIVE = 3;

export interface DeskFigures {
  /** The last days, the oldest first, by the blog's clock. */
  days: { day: string; received: number; answered: number }[];
  /** Half of those who were answered lately waited no longer, in milliseconds; null when nobody was. */
  wait: number | null;
  /** The same a month earlier. */
  waitBefore: number | null;
  alive: { title: string; slug: string; count: number }[];
}

/** What happened under an author's articles lately. Looks at what was published in two months, whatever lies behind. */
export async function findDeskFigures(
  db: Queryable,
  authorId: string,
  timeZone: string,
): Promise<DeskFigures> {
  const lately = published(authorId, await hasManyArticles(db, authorId));
  const [days, waits, alive] = await Promise.all([
    listDays(db, lately, timeZone),
    findWaits(db, lately),
    listAlive(db, lately),
  ]);
  return { days, ...waits, alive };
}

type Lately = (days: number) => SQL;

/**
 * What was published under their articles in so many days: article by article, or in the order of what is newest, whichever
 * is less. Of very many articles it is always the second, and to find that out takes the planner longer than to do it.
 */
const published =
  (authorId: string, isOfMany: boolean): Lately =>
  (days) =>
    sql`
  c.state = 'published' and c.published_at > now() - ${`${days} days`}::interval
  and ${(isOfMany ? isTheirsInPublic : areTheirsInPublic)(sql`c.article_id`, authorId)}`;
const isAnswer = sql`(c.user_id is not null and exists (
  select from article_authors w where w.article_id = c.article_id and w.user_id = c.user_id))`;

async function listDays(db: Queryable, lately: Lately, timeZone: string) {
  return [
    ...(await db.execute<{ day: string; received: number; answered: number }>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day,
      count(c.id) filter (where not c.is_answer)::int as received, count(c.id) filter (where c.is_answer)::int as answered
    from generate_series(
      date_trunc('day', now() at time zone ${timeZone}::text) - ${`${FIGURE_DAYS - 1} days`}::interval,
      date_trunc('day', now() at time zone ${timeZone}::text), '1 day') as d(day)
    left join (
      select c.id, ${isAnswer} as is_answer, date_trunc('day', c.published_at at time zone ${timeZone}::text) as day
      from comments c where ${lately(FIGURE_DAYS + 1)}
    ) c on c.day = d.day
    group by d.day order by d.day`)),
  ];
}

async function findWaits(db: Queryable, lately: Lately) {
  const half = sql`percentile_cont(0.5) within group (order by extract(epoch from c.published_at - p.published_at) * 1000)`;
  const isRecent = sql`c.published_at > now() - ${`${LONG_DAYS} days`}::interval`;
  const [row] = await db.execute<{ wait: number | null; before: number | null }>(sql`
    select ${half} filter (where ${isRecent}) as wait, ${half} filter (where not ${isRecent}) as before
    from comments c join comments p on p.id = c.parent_id
    where ${lately(2 * LONG_DAYS)} and ${isAnswer} and p.published_at is not null and not exists (
      select from article_authors w where w.article_id = p.article_id and w.user_id = p.user_id)`);
  return { wait: row?.wait ?? null, waitBefore: row?.before ?? null };
}

async function listAlive(db: Queryable, lately: Lately) {
  return [
    ...(await db.execute<{ title: string; slug: string; count: number }>(sql`
    select a.title, a.slug, counted.count from (
      select c.article_id, count(*)::int as count from comments c where ${lately(LONG_DAYS)}
      group by c.article_id order by count desc, c.article_id desc limit ${MOST_ALIVE}
    ) counted join articles a on a.id = counted.article_id order by counted.count desc, a.id desc`)),
  ];
}
