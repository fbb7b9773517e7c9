/** The segmenter takes time with the square of its text's length, so it gets a piece of this size at a time. */
const PIECE = 500;
const PIECES = new RegExp(`[^]{1,${PIECE}}(?!\\S)|[^]{1,${PIECE}}`, 'gu');

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Words of a text in any language, also one that puts no spaces between them. */
export function countWords(text: string): number {
  let words = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    for (const part of segmenter.segment(piece)) if (part.isWordLike) words++;
  }
  return words;
}
