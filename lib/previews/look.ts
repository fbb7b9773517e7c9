import { formatHex } from 'culori';
import { authorColours, HOUSE_COLOUR } from '@/lib/blog/author-colour';
import type { Blog } from '@/lib/blog/queries';

/** Pixels, as those who show links ask for. */
export const WIDTH = 1_200;
export const HEIGHT = 630;
/** Pixels left free at each side. */
export const MARGIN = 80;
/** Between the margins. */
export const ROOM = WIDTH - 2 * MARGIN;

/** The colours of the light page (app/globals.css). The author's is not among them: the operator may choose it. */
export const PAPER = '#fcfaf6';
export const INK = '#27201a';
export const INK_SOFT = '#605954';

/** What of the blog's settings a picture shows. */
export type BlogLook = Pick<Blog, 'name' | 'logo' | 'authorColour'>;

/** The colour that belongs to the author and to nothing else, and what is written on it. */
export function authorInks({ authorColour }: BlogLook): { author: string; onAuthor: string } {
  const { light, onLight } = authorColours(authorColour ?? HOUSE_COLOUR);
  return { author: light, onAuthor: formatHex(onLight) ?? PAPER };
}
