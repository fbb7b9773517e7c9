import { closeBidi } from '@/lib/site/bidi';
import { folded } from './folded';
import { isUnspaced, runsOf, UNSPACED } from './unspaced';

/** A piece of plain text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What is marked: whole words as they stand in the text, in small letters without accents, and runs of unspaced letters. */
export interface Marks {
  words: Set<string>;
  runs: string[];
}

/** Words and numbers as the search reads them; unspaced letters are no words. */
const WORDS = new RegExp(`\\p{N}+(?:\\.\\p{N}+)+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** What is compared of a word: how it is written, whatever its accents and capitals. */
const formOf = (word: string) => folded(word).toLowerCase();

/**
 * The different words of a text, in small letters, that may be forms of the wanted ones: stemming changes how a word ends
 * and not how it begins.
 */
export function possibleForms(text: string, wanted: string[]): Set<string> {
  const beginnings = new Set(wanted.flatMap((term) => term.split(' ')).map(beginning));
  const forms = new Set<string>();
  for (const [word] of text.matchAll(WORDS))
    if (beginnings.has(beginning(word))) forms.add(word.toLowerCase());
  return forms;
}

const beginning = (word: string) => formOf(word).slice(0, 2);

/** The runs of unspaced letters among the wanted words: they are found as they stand. */
export function wantedRuns(wanted: string[]): string[] {
  return wanted.flatMap(runsOf).filter(isUnspaced);
}

/** The places of a text that are to be marked, as beginnings and ends, in their order and apart from each other. */
export function placesIn(text: string, { words, runs }: Marks): [start: number, end: number][] {
  const places: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(WORDS))
    if (words.has(word.toLowerCase())) places.push([index, index + word.length]);
  for (const run of runs)
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length))
      places.push([at, at + run.length]);
  places.sort(([one], [other]) => one - other);
  let last = 0;
  return places.filter(([start, end]) => {
    const isApart = start >= last;
    if (isApart) last = end;
    return isApart;
  });
}

/** A whole text, in pieces. */
export function marked(text: string, marks: Marks): Piece[] {
  return cut(text, placesIn(text, marks), { start: 0, end: text.length });
}

/** Characters before the first marked word, so that it is read in its sentence. */
const LEAD = 70;

/**
 * The part of a plain text in which the most of the words stand close to each other, at most `limit` UTF-16 units, in
 * pieces. Undefined when none of them stands in it.
 */
export function markedPart(text: string, marks: Marks, limit: number): Piece[] | undefined {
  const places = placesIn(text, marks);
  const [first] = places;
  if (!first) return undefined;
  if (text.length <= limit) return cut(text, places, { start: 0, end: text.length });
  const best = densest(places, limit - LEAD);
  const start = best <= LEAD ? 0 : nextWord(text, best - LEAD);
  const end = start + limit >= text.length ? text.length : lastWord(text, start + limit, best);
  return cut(text, places, { start, end });
}

/** The beginning of the first place from which on the most others follow within a reach. */
function densest(places: [number, number][], reach: number): number {
  let best = 0;
  let most = 0;
  for (let from = 0, to = 0; from < places.length; from++) {
    const start = places[from]?.[0] ?? 0;
    while (to < places.length && (places[to]?.[1] ?? 0) <= start + reach) to++;
    if (to - from > most) [best, most] = [start, to - from];
  }
  return best;
}

/** Where the next word begins; in a text without spaces, the next letter. */
function nextWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < at + LEAD / 2 ? space + 1 : atLetter(text, at);
}

function lastWord(text: string, at: number, after: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > Math.max(after, at - LEAD) ? space : atLetter(text, at);
}

/** Never between the parts of one letter that a reader sees. */
function atLetter(text: string, at: number): number {
  const from = Math.max(0, at - LEAD);
  const letter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    .segment(text.slice(from, at + LEAD))
    .containing(at - from);
  return letter ? from + letter.index : at;
}

function cut(
  text: string,
  places: [number, number][],
  { start, end }: { start: number; end: number },
): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, isMarked: boolean) => {
    if (piece !== '') pieces.push({ text: closeBidi(piece), isMarked });
  };
  let at = start;
  for (const [from, to] of places) {
    if (from < at || to > end) continue;
    add(text.slice(at, from), false);
    add(text.slice(from, to), true);
    at = to;
  }
  add(text.slice(at, end), false);
  if (start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (end < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}
