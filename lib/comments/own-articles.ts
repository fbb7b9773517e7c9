import { type SQL, sql } from 'drizzle-orm';
import { cache } from 'react';
import type { Queryable } from '@/db/client';

/**
 * Of so many articles the author's comments are looked up article by article, whatever others have. Who wrote more has a
 * good part of all comments, and theirs are soon met in the order of all.
 */
const FEW_ARTICLES = 500;

/** Whether an author wrote too many articles to look at each. Asked once a page. */
export const hasManyArticles = cache(async (db: Queryable, authorId: string): Promise<boolean> => {
  const [row] = await db.execute<{ articles: number }>(sql`
    select count(*)::int as articles from (
      select from article_authors where user_id = ${authorId} limit ${FEW_ARTICLES + 1}
    ) counted`);
  return (row?.articles ?? 0) > FEW_ARTICLES;
});

/**
 * Whether an article is the author's, looked up among all of theirs in memory. `is true` keeps it a condition: as a join it
 * may be planned the other way round, all comments of all their articles first.
 */
export const isTheirs = (articleId: SQL, authorId: string): SQL => sql`(${articleId} in (
  select w.article_id from article_authors w where w.user_id = ${authorId})) is true`;

/** The same, and everyone can read it. */
export const isTheirsInPublic = (articleId: SQL, authorId: string): SQL => sql`(${articleId} in (
  select w.article_id from article_authors w join articles a on a.id = w.article_id and a.state = 'published'
  where w.user_id = ${authorId})) is true`;
