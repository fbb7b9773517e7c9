import { sql } from 'drizzle-orm';
import { cache } from 'react';
import type { Queryable } from '@/db/client';
import { type BlogLogo, blog } from '@/db/schema/site';
import { noteLanguage } from '@/lib/language/known-language';
import { type Pairing, pairingOf } from './pairings';

export interface Blog {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  /** IANA name. */
  timeZone: string;
  /** `#rrggbb`, in which the author's name and badge are drawn; null where it is the house's own. */
  authorColour: string | null;
  /** Which families pages are set in. */
  typePairing: Pairing;
  /** Whether the dialogue stands before the closing question and its form. */
  dialogueFirst: boolean;
  logo: BlogLogo | null;
  /** When the owner's link was used; null while nobody owns the blog. */
  ownedSince: Date | null;
}

/** The blog's settings, asked once a page. The row is made with its defaults when it is missing. */
export const findBlog = cache(async (db: Queryable): Promise<Blog> => {
  const found = await readBlog(db);
  if (found) return found;
  await db.insert(blog).values({ id: 1 }).onConflictDoNothing();
  const made = await readBlog(db);
  if (!made) throw new Error('The row of the blog cannot be read.');
  return made;
});

async function readBlog(db: Queryable): Promise<Blog | undefined> {
  const { name, tagline, language, timeZone, authorColour, ownedSince } = blog;
  const { typePairing, dialogueFirst, logo } = blog;
  const [found] = await db
    .select({ name, tagline, language, timeZone, authorColour, typePairing, dialogueFirst, logo, ownedSince })
    .from(blog)
    .where(sql`id = 1`);
  if (found) noteLanguage(found.language);
  return found && { ...found, typePairing: pairingOf(found.typePairing) };
}
