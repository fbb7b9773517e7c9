import { type Link, takeLinks } from './links';

/** Raised whenever the same text would have other features: counts and models of another version mean something else. */
export const FEATURES_VERSION = 1;

/** Features of one text that are looked at: a text of a book's length is judged by its first chapter. */
const FEATURES_LIMIT = 4_000;
/** Letters of a word; longer ones are keys, or what was meant to be no word. */
const WORD_LIMIT = 24;
/** Letters before the share of capitals says anything. */
const LETTERS_FOR_SHOUTING = 12;

/**
 * Scripts that put no spaces between words, as the shipped model was made with: these stay when the search, which reads more
 * so (lib/search/unspaced.ts), learns of others.
 */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export interface Draft {
  body: string;
  name?: string | null;
  email?: string | null;
  website?: string | null;
  /** Its features, where they are kept once they were read. */
  features?: () => Feature[];
}

/** What a text is known by: the key that is counted, and how it is called when it is given as a reason. */
export interface Feature {
  key: string;
  /** The words themselves, as they stand in the text; of other features nothing is shown. */
  words?: string;
}

/** A draft that is asked for its features more than once: they are read when it is first, and not again. */
export function readOnce(draft: Draft): Draft {
  let read: Feature[] | undefined;
  const features = () => {
    read ??= featuresOf(draft);
    return read;
  };
  return { ...draft, features };
}

/** All features of a draft, each once: words, pairs of words, links, and how it is written. */
export function featuresOf(draft: Draft): Feature[] {
  if (draft.features) return draft.features();
  const found = new Map<string, Feature>();
  const add = (key: string, words?: string) => {
    if (found.size < FEATURES_LIMIT && !found.has(key)) found.set(key, { key, words });
  };
  const { text, links, markup } = takeLinks(cleaned(draft.body));
  const words = wordsOf(text);
  for (const mark of markup) add(`f:${mark}`);
  for (const key of [...linkFeatures(links, words.length), ...mannersOf(text), ...personOf(draft)]) add(key);
  addWords(words, add);
  return [...found.values()];
}

/** Without what is not seen, and every letter in its plainest dress. */
function cleaned(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '');
}

/** Words, and the signs of money, which say as much. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\p{Sc}/gu) ?? [];
}

function addWords(words: string[], add: (key: string, words?: string) => void): void {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (UNSPACED.test(word)) addPairsOfLetters(word, add);
    else if ([...word].length > WORD_LIMIT) add('f:longword');
    else {
      add(`w:${tokenOf(word)}`, word);
      if (next !== undefined && [...next].length <= WORD_LIMIT)
        add(`b:${tokenOf(word)} ${tokenOf(next)}`, `${word} ${next}`);
    }
  }
}

/** What a word counts as: in small letters, and a number by how long it is. */
function tokenOf(word: string): string {
  if (/^\p{N}+$/u.test(word)) return `#${Math.min(word.length, 6)}`;
  return word.toLowerCase().replaceAll('’', "'");
}

function addPairsOfLetters(run: string, add: (key: string, words?: string) => void): void {
  const letters = [...run];
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    add(`c:${pair}`, pair);
  }
}

function linkFeatures(links: Link[], words: number): string[] {
  const keys = links.flatMap(({ host, ending, inPath }) => [
    `h:${host}`,
    `h:${host.split('.').slice(-2).join('.')}`,
    `tld:${ending}`,
    ...inPath.map((word) => `p:${word}`),
  ]);
  if (links.length > 0) keys.push('f:links');
  if (links.length > 1) keys.push('f:links2');
  if (links.length > 3) keys.push('f:links4');
  if (links.length > 0 && words < 25) keys.push(words < 6 ? 'f:linkonly' : 'f:linkshort');
  return keys;
}

/** How a text is written, whatever it says. */
function mannersOf(text: string): string[] {
  const marks: [string, boolean][] = [
    ['mailaddr', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w/.test(text)],
    ['money', /\p{Sc}\s?\d|\d\s?[\p{Sc}%]/u.test(text)],
    ['phone', /(?:\+?\d[\s().-]{0,2}){9}/.test(text)],
    ['garbled', text.includes('\ufffd')],
    ['emoji', /[\u2600-\u27bf\u{1f000}-\u{1faff}]/u.test(text)],
    ['!', text.includes('!')],
    ['!!!', text.split('!', 4).length === 4],
    ['!!!run', text.includes('!!!')],
  ];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const isLongEnough = letters >= LETTERS_FOR_SHOUTING;
  marks.push(['caps', isLongEnough && capitals / letters > 0.3]);
  marks.push(['CAPS', isLongEnough && capitals / letters > 0.7]);
  return marks.filter(([, isSo]) => isSo).map(([mark]) => `f:${mark}`);
}

/** Who somebody says to be. Only what a blog has learned itself knows anything of these. */
function personOf({ name, email, website }: Draft): string[] {
  const words = wordsOf(cleaned(name ?? '')).map(tokenOf);
  const keys = words.map((word) => `n:${word}`);
  if (words.length > 3) keys.push('f:longname');
  const [box = '', host] = (email ?? '').split('@');
  if (host) keys.push(`e:${host}`);
  if (/\d{4}/.test(box)) keys.push('f:numbered');
  const { links } = takeLinks(website ?? '');
  return [...keys, ...links.map(({ host: at }) => `site:${at}`)];
}
