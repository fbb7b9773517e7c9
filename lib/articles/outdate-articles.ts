import { isNull } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';

/** Below every version of the renderer. */
const OUTDATED = 0;

/**
 * For when the blog's language changes: the HTML of the articles that have none of their own names tables and
 * footnotes in the one before. They are made anew with `renewOutdated`, at the latest after the next start.
 */
export async function outdateArticles(tx: Queryable): Promise<void> {
  await tx.update(articles).set({ renderVersion: OUTDATED }).where(isNull(articles.language));
}
