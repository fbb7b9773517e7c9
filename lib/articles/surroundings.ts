import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { isPublic } from './is-public';

/** Parts of one series that are listed: more are a blog of their own. */
const PARTS_LIMIT = 200;
/** Names of series that the editor suggests, the latest first. */
const SUGGESTED_LIMIT = 50;

export interface Neighbour {
  slug: string;
  title: string;
}

interface Place {
  id: number;
  kind: 'article' | 'page';
  publishedAt: Date;
}

const named = { slug: articles.slug, title: articles.title };

/** The articles published right before and right after this one; none beside a page, which has no place in time. */
export async function findNeighbours(
  db: Queryable,
  { id, kind, publishedAt }: Place,
): Promise<{ earlier: Neighbour | undefined; later: Neighbour | undefined }> {
  if (kind === 'page') return { earlier: undefined, later: undefined };
  const at = sql`(${publishedAt.toISOString()}::timestamptz, ${id}::bigint)`;
  const place = sql`(${articles.publishedAt}, ${articles.id})`;
  const next = async (where: SQL, order: SQL[]): Promise<Neighbour | undefined> => {
    const [found] = await db
      .select(named)
      .from(articles)
      .where(and(eq(articles.kind, 'article'), isPublic(), where))
      .orderBy(...order)
      .limit(1);
    return found;
  };
  const [earlier, later] = await Promise.all([
    next(sql`${place} < ${at}`, [desc(articles.publishedAt), desc(articles.id)]),
    next(sql`${place} > ${at}`, [asc(articles.publishedAt), asc(articles.id)]),
  ]);
  return { earlier, later };
}

/** The published parts of a series in the order in which they came out. Its name may be written large or small. */
export async function listSeries(db: Queryable, series: string): Promise<Neighbour[]> {
  if (series === '') return [];
  return db
    .select(named)
    .from(articles)
    .where(and(ne(articles.series, ''), eq(sql`lower(${articles.series})`, series.toLowerCase()), isPublic()))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(PARTS_LIMIT);
}

/** Names of series that there are, for the editor. */
export async function listSeriesNames(db: Queryable): Promise<string[]> {
  const rows = await db
    .select({ series: articles.series })
    .from(articles)
    .where(and(ne(articles.series, ''), ne(articles.state, 'removed')))
    .groupBy(articles.series)
    .orderBy(desc(sql`max(${articles.id})`))
    .limit(SUGGESTED_LIMIT);
  return rows.map(({ series }) => series);
}
