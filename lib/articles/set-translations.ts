import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles, articleTranslations } from '@/db/schema/articles';
import { type Sentence, say } from '@/lib/language/sentence';
import { refuseFields } from '@/lib/refusal';
import type { NamedTranslation } from './translation-lines';

/**
 * Notes what an article was named to be a translation of, or translated into. Between articles here that is said on both
 * sides, whichever of them names the other.
 * @throws Refusal when there is no article at an address on this blog
 */
export async function setTranslations(
  tx: Queryable,
  articleId: number,
  named: NamedTranslation[],
): Promise<void> {
  const ids = await findIds(tx, named);
  await tx.delete(articleTranslations).where(eq(articleTranslations.articleId, articleId));
  const rows = named.map((one, position) => {
    if ('url' in one) return { articleId, position, ...one };
    const toArticleId = ids.get(one.slug);
    if (toArticleId === undefined) refuse(say('editing.noArticleThere', { slug: one.slug }));
    if (toArticleId === articleId) refuse(say('editing.noTranslationOfItself'));
    return { articleId, position, toArticleId };
  });
  if (rows.length > 0) await tx.insert(articleTranslations).values(rows);
}

async function findIds(tx: Queryable, named: NamedTranslation[]): Promise<Map<string, number>> {
  const slugs = named.flatMap((one) => ('slug' in one ? one.slug : []));
  if (slugs.length === 0) return new Map();
  const { id, slug } = articles;
  const rows = await tx.select({ id, slug }).from(articles).where(inArray(slug, slugs));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

function refuse(sentence: Sentence): never {
  throw refuseFields({ translations: sentence });
}
