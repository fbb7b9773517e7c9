import { type SQL, sql } from 'drizzle-orm';

/** When an article closes by itself, so many days after it was published; null where the settings close none. */
export const closesAt = (
  article: SQL = sql`articles`,
): SQL => sql`(${article}.published_at + make_interval(days => (
  select nullif((settings ->> 'closeAfterDays')::int, 0) from moderation where id = 1)))`;

/** Whether an article takes comments now: it is open, and was not published too long ago. */
export const takesComments = (article: SQL = sql`articles`): SQL<boolean> =>
  sql<boolean>`(${article}.comments_open and coalesce(${closesAt(article)} > now(), true))`;
