import { and, asc, inArray, ne, sql } from 'drizzle-orm';
import { cache } from 'react';
import type { Queryable } from '@/db/client';
import { articles, articleTranslations } from '@/db/schema/articles';
import { isPublic } from './is-public';
import { TRANSLATIONS_LIMIT } from './translation-lines';

export interface Translation {
  /** BCP 47; null for an article in the blog's own language. */
  language: string | null;
  /** Of an article here; null when it is elsewhere. */
  slug: string | null;
  /** Absolute; empty when it is here. */
  url: string;
}

/**
 * The same text in other languages, as far as readers can open it. Articles here are found from either side, and through
 * each other: who names one translation names all. What an article says that readers cannot open counts on its own page
 * alone, so that a draft puts nothing on other people's articles. Asked once a page.
 */
export const listTranslations = cache(async (db: Queryable, articleId: number): Promise<Translation[]> => {
  const family = await listFamily(db, articleId);
  if (family.length === 0) return [];
  const [here, elsewhere] = await Promise.all([
    db
      .select({ language: articles.language, slug: articles.slug, url: sql<string>`''` })
      .from(articles)
      .where(and(inArray(articles.id, family), ne(articles.id, articleId)))
      .orderBy(asc(articles.id)),
    db
      .selectDistinct({
        language: articleTranslations.language,
        slug: sql<null>`null`,
        url: articleTranslations.url,
      })
      .from(articleTranslations)
      .where(and(inArray(articleTranslations.articleId, family), ne(articleTranslations.url, '')))
      .orderBy(asc(articleTranslations.language), asc(articleTranslations.url)),
  ]);
  return [...here, ...elsewhere].slice(0, TRANSLATIONS_LIMIT);
});

/** The article itself and the public ones that are linked with it; none when nothing was named at all. */
async function listFamily(db: Queryable, articleId: number): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive family(id) as (
      select ${articleId}::bigint
      union
      select next.id from family, lateral (
        select to_article_id as id from article_translations t where t.article_id = family.id and to_article_id is not null
        union all
        select article_id from article_translations t where t.to_article_id = family.id
      ) next
      join articles on articles.id = next.id and ${isPublic()}
    )
    select id from family
    where id <> ${articleId}::bigint
      or exists (select 1 from article_translations t where t.article_id = ${articleId}::bigint)
    limit ${TRANSLATIONS_LIMIT + 1}`);
  const ids = rows.map(({ id }) => Number(id));
  return ids.length > 0 ? [...new Set([articleId, ...ids])] : [];
}
