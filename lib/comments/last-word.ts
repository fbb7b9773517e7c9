import { type SQL, sql } from 'drizzle-orm';

/** Whether a comment is published, not gone on from, and not by an author of its article. */
export const isLastWordOfAnother = (c: SQL) => sql`${c}.state = 'published' and ${c}.visible_replies = 0
  and not ${isByAuthor(c)}`;

export const isByAuthor = (c: SQL) =>
  sql`exists (select from article_authors w where w.article_id = ${c}.article_id and w.user_id = ${c}.user_id)`;
