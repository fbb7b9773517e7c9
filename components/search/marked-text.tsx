import type { Piece } from '@/lib/search/mark';

/** Plain text with the words in it marked that were looked for. It is text to React, whatever stands in it. */
export function MarkedText({ pieces }: { pieces: Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never change their places
  return pieces.map(({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text));
}
