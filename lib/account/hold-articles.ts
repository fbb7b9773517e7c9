import { inArray, type SQL } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';

/**
 * Holds the articles that have such comments until the transaction ends, in one order and before any comment, as
 * everywhere, so that no two acts wait for each other. Gives their ids.
 */
export async function holdArticlesOf(
  tx: Queryable,
  which: { comments: SQL | undefined; authors?: SQL },
): Promise<number[]> {
  const found = listArticlesOf(tx, which);
  const held = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(inArray(articles.id, found))
    .orderBy(articles.id)
    .for('no key update');
  return held.map(({ id }) => id);
}

/** The ids of articles that have such comments, or such authors. */
export function listArticlesOf(
  tx: Queryable,
  { comments: wanted, authors }: { comments: SQL | undefined; authors?: SQL },
) {
  const commented = tx.select({ id: comments.articleId }).from(comments).where(wanted);
  if (!authors) return commented;
  return union(commented, tx.select({ id: articleAuthors.articleId }).from(articleAuthors).where(authors));
}
