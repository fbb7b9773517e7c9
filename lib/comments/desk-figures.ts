import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { isTheirsInPublic } from './own-articles';

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
  const [days, waits, alive] = await Promise.all([
    listDays(db, authorId, timeZone),
    findWaits(db, authorId),
    listAlive(db, authorId),
  ]);
  return { days, ...waits, alive };
}

const since = (days: number) => sql`now() - ${`${days} days`}::interval`;
/** What was published lately under their articles, article by article: an index has each one's together, by time. */
const lately = (authorId: string, days: number, columns: SQL) => sql`
  article_authors w join articles a on a.id = w.article_id and a.state = 'published' and a.comment_count > 0 and w.user_id = ${authorId}
  cross join lateral (
    select ${columns} from comments c
    where c.article_id = w.article_id and c.state = 'published' and c.published_at > ${since(days)} offset 0
  ) c`;
const isAnswer = sql`(c.user_id is not null and exists (
  select from article_authors w where w.article_id = c.article_id and w.user_id = c.user_id))`;

async function listDays(db: Queryable, authorId: string, timeZone: string) {
  const columns = sql`c.id, ${isAnswer} as is_answer, date_trunc('day', c.published_at at time zone ${timeZone}::text) as day`;
  return [
    ...(await db.execute<{ day: string; received: number; answered: number }>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day,
      count(c.id) filter (where not c.is_answer)::int as received, count(c.id) filter (where c.is_answer)::int as answered
    from generate_series(
      date_trunc('day', now() at time zone ${timeZone}::text) - ${`${FIGURE_DAYS - 1} days`}::interval,
      date_trunc('day', now() at time zone ${timeZone}::text), '1 day') as d(day)
    left join (select c.* from ${lately(authorId, FIGURE_DAYS + 1, columns)}) c on c.day = d.day
    group by d.day order by d.day`)),
  ];
}

/** Looks at what the authors of their articles wrote, themself among them: few, beside all that others write. */
async function findWaits(db: Queryable, authorId: string) {
  const half = sql`percentile_cont(0.5) within group (order by extract(epoch from c.published_at - p.published_at) * 1000)`;
  const isRecent = sql`c.created_at > ${since(LONG_DAYS)}`;
  const [row] = await db.execute<{ wait: number | null; before: number | null }>(sql`
    select ${half} filter (where ${isRecent}) as wait, ${half} filter (where not ${isRecent}) as before
    from (
      select distinct writes.user_id from article_authors w join article_authors writes on writes.article_id = w.article_id
      where w.user_id = ${authorId}
    ) author
    cross join lateral (
      select c.article_id, c.user_id, c.parent_id, c.published_at, c.created_at from comments c
      where c.user_id = author.user_id and c.created_at > ${since(2 * LONG_DAYS)} and c.state = 'published' offset 0
    ) c
    join comments p on p.id = c.parent_id
    where ${isTheirsInPublic(sql`c.article_id`, authorId)} and ${isAnswer} and p.published_at is not null and not exists (
      select from article_authors w where w.article_id = p.article_id and w.user_id = p.user_id)`);
  return { wait: row?.wait ?? null, waitBefore: row?.before ?? null };
}

async function listAlive(db: Queryable, authorId: string) {
  return [
    ...(await db.execute<{ title: string; slug: string; count: number }>(sql`
    select a.title, a.slug, c.count::int as count from ${lately(authorId, LONG_DAYS, sql`count(*)`)}
    where c.count > 0 order by c.count desc, a.id desc limit ${MOST_ALIVE}`)),
  ];
}
