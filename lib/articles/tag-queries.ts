import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { tags } from '@/db/schema/articles';
import { isPublicA } from './is-public';
import type { Tag } from './tags';

/** Tags on one page; a blog that has more is better searched. */
export const TAGS_SHOWN = 600;

// Whether anything that everyone may read has it: names of drafts' tags are nobody's business.
const isOnPublicArticle = sql`(
  select true from article_tags t join articles a on a.id = t.article_id
  where t.tag_id = tags.id and a.kind = 'article' and ${isPublicA}
  order by t.tag_id, t.article_id desc limit 1)`;

/** A tag that a published article has, by the last part of its address. */
export async function findTag(db: Queryable, slug: string): Promise<(Tag & { id: number }) | undefined> {
  const [found] = await db
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(tags)
    .where(and(eq(tags.slug, slug), isOnPublicArticle));
  return found;
}

/** Tags that published articles have, in the order of their addresses: at most `TAGS_SHOWN`, and whether there are more. */
export async function listTags(db: Queryable): Promise<{ tags: Tag[]; hasMore: boolean }> {
  const rows = await db
    .select({ slug: tags.slug, name: tags.name })
    .from(tags)
    .where(isOnPublicArticle)
    .orderBy(tags.slug)
    .limit(TAGS_SHOWN + 1);
  return { tags: rows.slice(0, TAGS_SHOWN), hasMore: rows.length > TAGS_SHOWN };
}
