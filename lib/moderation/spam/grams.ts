/** Letters of a piece: enough to tell "ffer" from "fere", too few to hold anybody's name. */
const PIECE = 4;
/** Characters of a text that are cut into pieces. */
const READ = 3_200;

/**
 * All pieces of four characters in a text, each once: they see through invented spellings and foreign endings, where
 * whole words say nothing. Digits are all the same.
 */
export function gramsOf(body: string): string[] {
  const text = body
    .normalize('NFKC')
    .slice(0, READ)
    .replace(/\s+/g, ' ')
    .replace(/\p{N}/gu, '0')
    .toLowerCase();
  const characters = [...` ${text} `];
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= characters.length; at++)
    pieces.add(`g:${characters.slice(at, at + PIECE).join('')}`);
  return [...pieces];
}
