import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleTags, tags } from '@/db/schema/articles';
import { slugify } from './slug';

/** More tags than this describe nothing any more. */
export const TAGS_LIMIT = 20;
/** Characters of one tag. */
export const TAG_LIMIT = 60;

export interface Tag {
  slug: string;
  name: string;
}

/** Reads tags from "Managing, leading, Managing": each once, by its address. Those without letter or digit drop out. */
export function parseTags(text: string): Tag[] {
  const found = new Map<string, Tag>();
  for (const part of text.split(/[,،、，\n]/)) {
    const name = part.replace(/\s+/g, ' ').trim().replace(/^#+/, '');
    const slug = slugify(name);
    if (slug && !found.has(slug)) found.set(slug, { slug, name });
  }
  return [...found.values()];
}

/** Gives an article exactly these tags. A tag that the blog has already keeps the name that it has. */
export async function setTags(tx: Queryable, articleId: number, wanted: Tag[]): Promise<void> {
  await tx.delete(articleTags).where(eq(articleTags.articleId, articleId));
  if (wanted.length === 0) return;
  // In one order for everyone, so that two who add the same new tags wait for each other instead of both failing.
  const sorted = [...wanted].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  await tx.insert(tags).values(sorted).onConflictDoNothing();
  const slugs = sorted.map(({ slug }) => slug);
  const rows = await tx.select({ id: tags.id }).from(tags).where(inArray(tags.slug, slugs));
  await tx.insert(articleTags).values(rows.map(({ id }) => ({ articleId, tagId: id })));
}
