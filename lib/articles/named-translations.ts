import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articles, articleTranslations } from '@/db/schema/articles';

/** What this article's author named, in order: for the editor. */
export async function listNamedTranslations(
  db: Queryable,
  articleId: number,
): Promise<{ slug: string | null; url: string; language: string }[]> {
  const other = alias(articles, 'other');
  const { url, language, position } = articleTranslations;
  return db
    .select({ slug: other.slug, url, language })
    .from(articleTranslations)
    .leftJoin(other, eq(other.id, articleTranslations.toArticleId))
    .where(eq(articleTranslations.articleId, articleId))
    .orderBy(asc(position));
}
