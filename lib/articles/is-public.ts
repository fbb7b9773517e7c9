import { and, eq, lte, sql } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';

/** What everyone may read: published, and not dated later than now. */
export const isPublic = () => and(eq(articles.state, 'published'), lte(articles.publishedAt, sql`now()`));

/** The same in a query that is written out and calls its article `a`. */
export const isPublicA = sql`a.state = 'published' and a.published_at <= now()`;
