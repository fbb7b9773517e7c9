import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { isPublic } from './is-public';

export interface YearCount {
  year: number;
  count: number;
}

export interface ArchivedArticle {
  id: number;
  slug: string;
  title: string;
  commentCount: number;
  publishedAt: Date;
}

/** How many articles each year has on the blog's clock, the latest year first. Reads an index alone. */
export async function countArticlesByYear(db: Queryable, timeZone: string): Promise<YearCount[]> {
  const year = sql<number>`extract(year from ${articles.publishedAt} at time zone ${timeZone})::int`;
  return db
    .select({ year, count: sql<number>`count(*)::int` })
    .from(articles)
    .where(and(eq(articles.kind, 'article'), isPublic()))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`);
}

/** So many of the latest articles, in one line each. */
export function listLatestTitles(db: Queryable, limit: number): Promise<ArchivedArticle[]> {
  return titles(db, undefined, limit);
}

/** The articles of a year on the blog's clock, the latest first. */
export function listTitlesOfYear(
  db: Queryable,
  { year, timeZone }: { year: number; timeZone: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<ArchivedArticle[]> {
  const begin = (of: number) => sql`make_timestamptz(${of}::int, 1, 1, 0, 0, 0, ${timeZone})`;
  const inYear = sql`${articles.publishedAt} >= ${begin(year)} and ${articles.publishedAt} < ${begin(year + 1)}`;
  return titles(db, inYear, limit, offset);
}

function titles(
  db: Queryable,
  where: SQL | undefined,
  limit: number,
  offset = 0,
): Promise<ArchivedArticle[]> {
  return db
    .select({
      id: articles.id,
      slug: articles.slug,
      title: articles.title,
      commentCount: articles.commentCount,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
    })
    .from(articles)
    .where(and(eq(articles.kind, 'article'), isPublic(), where))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
    .offset(offset);
}
