import { type Link, takeLinks } from './links';
import { mannersOf } from './manners';

/** Raised whenever the same text would have other features: counts and models of another version mean something else. */
export const FEATURES_VERSION = 2;

/** Features of one text that are looked at: a text of a book's length is judged by its first chapter. */
const FEATURES_LIMIT = 4_000;
/** Letters of a word; longer ones are keys, or what was meant to be no word. */
const WORD_LIMIT = 24;

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

/** Whether a feature is how a text is written, and not what it says. */
export const isManner = (key: string) => key.startsWith('f:');

/** All features of a draft, each once: words, pairs of words, links, and how it is written. */
export function featuresOf(draft: Draft): Feature[] {
  if (draft.features) return draft.features();
  const found = new Map<string, Feature>();
  const add = (key: string, words?: string) => {
    if (found.size < FEATURES_LIMIT && !found.has(key)) found.set(key, { key, words });
  };
  const body = cleaned(draft.body);
  const { text, links, markup } = takeLinks(body);
  const words = wordsOf(text);
  for (const mark of [...markup, ...mannersOf({ body, text, links, words })]) add(`f:${mark}`);
  for (const key of [...linkFeatures(links), ...personOf(draft)]) add(key);
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

function linkFeatures(links: Link[]): string[] {
  return links.flatMap(({ host, ending, inPath }) => [
    `h:${host}`,
    `h:${host.split('.').slice(-2).join('.')}`,
    `tld:${ending}`,
    ...inPath.map((word) => `p:${word}`),
  ]);
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
