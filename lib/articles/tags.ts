import { desc, eq, inArray } from 'drizzle-orm';
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

/** Emoji of an address: what a person can still type again. */
const EMOJI_LIMIT = 8;
const NOT_EMOJI = /[^\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/gu;

/**
 * The last part of a tag's address: as `slugify` makes it, but "C", "C++" and "C#" stay three tags, and one of emoji
 * alone has its emoji. Empty when nothing of it can stand in an address.
 */
export function tagSlug(name: string): string {
  const spelled = name.replace(/\+(?=[+\s]|$)/g, ' plus ').replace(/(?<=[\p{L}\p{Nd}])#/gu, ' sharp ');
  return slugify(spelled) || emojiOf(name);
}

function emojiOf(name: string): string {
  const emoji = name.replace(NOT_EMOJI, '').replace(/^\u200d+|\u200d+$/g, '');
  const each = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(emoji)];
  return each
    .slice(0, EMOJI_LIMIT)
    .map(({ segment }) => segment)
    .join('');
}

/** Reads tags from "Managing, leading, Managing": each once, by its address. Those of which no address can be made drop out. */
export function parseTags(text: string): Tag[] {
  const found = new Map<string, Tag>();
  for (const part of text.split(/[,،、，\n]/)) {
    const name = part.replace(/\s+/g, ' ').trim().replace(/^#+/, '');
    const slug = tagSlug(name);
    if (slug && !found.has(slug)) found.set(slug, { slug, name });
  }
  return [...found.values()];
}

/** Gives an article exactly these tags. A tag that the blog has already keeps the name that it has. */
export async function setTags(tx: Queryable, articleId: number, wanted: Tag[]): Promise<void> {
  await tx.delete(articleTags).where(eq(articleTags.articleId, articleId));
  if (wanted.length === 0) return;
  const known = await listKnown(tx, wanted);
  // In one order for everyone, so that two who add the same new tags wait for each other instead of both failing.
  const sorted = wanted
    .map(({ slug, name }) => ({ slug: known.get(name) ?? slug, name }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  await tx.insert(tags).values(sorted).onConflictDoNothing();
  const slugs = sorted.map(({ slug }) => slug);
  const rows = await tx.select({ id: tags.id }).from(tags).where(inArray(tags.slug, slugs));
  await tx.insert(articleTags).values(rows.map(({ id }) => ({ articleId, tagId: id })));
}

/** Tags of these very names: an imported one may have an address that its name would not make. */
async function listKnown(tx: Queryable, wanted: Tag[]): Promise<Map<string, string>> {
  const names = wanted.map(({ name }) => name);
  const rows = await tx
    .select({ slug: tags.slug, name: tags.name })
    .from(tags)
    .where(inArray(tags.name, names))
    .orderBy(desc(tags.id));
  return new Map(rows.map(({ slug, name }) => [name, slug]));
}
