import { storable } from '@/lib/site/text';

/** Characters of a query that are looked for: more is no question but a text. */
export const QUERY_LIMIT = 200;
/** UTF-16 units that can be typed into the field: beyond what is looked for, so that somebody is told. */
export const TYPED_LIMIT = 1_000;
/** Words and phrases of a query that are looked for. */
const TERMS_LIMIT = 16;

/** A word that is looked for, or several that must stand one after the other. */
export interface Term {
  /** Letters and digits, with single spaces between words. */
  words: string;
  isExcluded: boolean;
}

export interface Query {
  /** As it was typed, in one line. */
  text: string;
  /** What is found has all terms of one of these. */
  groups: Term[][];
  /** Whether there was more than is looked for. */
  isCut: boolean;
  /** Whether words were only left out and none was asked for. */
  isOnlyExcluded: boolean;
}

/**
 * Reads what somebody typed, in the way that search engines do and `websearch_to_tsquery` does: all words, "quoted ones"
 * one after the other, `-word` left out, `or` between two. Takes any text.
 */
export function readQuery(typed: string): Query {
  const line = storable(typed).replace(/\s+/g, ' ').trim();
  const text = [...line.slice(0, 4 * QUERY_LIMIT)].slice(0, QUERY_LIMIT).join('').trim();
  const groups: Term[][] = [[]];
  let terms = 0;
  for (const piece of piecesOf(text)) {
    if (/^(or|\|)$/i.test(piece)) groups.push([]);
    else {
      const term = termOf(piece);
      if (term && ++terms <= TERMS_LIMIT) groups.at(-1)?.push(term);
    }
  }
  const asking = groups.filter((group) => group.some(({ isExcluded }) => !isExcluded));
  return {
    text,
    groups: asking,
    isCut: text.length < line.length || terms > TERMS_LIMIT,
    isOnlyExcluded: asking.length === 0 && terms > 0,
  };
}

/** Quotations, and what stands between spaces. A quotation mark within a word opens nothing: צה"ל is a word. */
function piecesOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[“”„‟«»]/g, '"');
  return plain.match(/(?<=^| )-?"[^"]*(?:"|$)|[^ ]+/gu) ?? [];
}

function termOf(piece: string): Term | undefined {
  // What is no letter and no digit parts words, as in the text; the point in 1.94 belongs to its number.
  const words = piece
    .replace(/(?<![0-9])\.|\.(?![0-9])|[^\p{L}\p{N}\p{M}.]+/gu, ' ')
    .trim()
    .replace(/ +/g, ' ');
  return /[\p{L}\p{N}]/u.test(words) ? { words, isExcluded: piece.startsWith('-') } : undefined;
}

/** The terms that are asked for, each once. */
export function wantedWords({ groups }: Query): string[] {
  const wanted = groups.flat().filter(({ isExcluded }) => !isExcluded);
  return [...new Set(wanted.map(({ words }) => words))];
}

/** The query with some of its words changed for others; `changes` are from single words to single words. */
export function withWords({ groups }: Query, changes: Map<string, string>): Query {
  const changed = (term: Term) => ({
    ...term,
    words: term.words.replace(/[^ ]+/g, (word) => changes.get(word) ?? word),
  });
  return readQuery(written(groups.map((terms) => terms.map(changed))));
}

/** As somebody would type it. */
function written(groups: Term[][]): string {
  const term = ({ words, isExcluded }: Term) =>
    (isExcluded ? '-' : '') + (words.includes(' ') ? `"${words}"` : words);
  return groups.map((terms) => terms.map(term).join(' ')).join(' or ');
}
