import type { Link } from './links';

/** Letters before the share of capitals says anything. */
const LETTERS_FOR_SHOUTING = 12;
/** Words before the share of what is shouted says anything. */
const WORDS_FOR_SHARES = 4;
/** Words of a short text beside a link. */
const FEW_WORDS = 25;

interface Written {
  /** As it came, with its markup and its links. */
  body: string;
  text: string;
  links: Link[];
  words: string[];
}

/** How a text is written, whatever it says: its length, its links, its voice, its sums. Each by a short name. */
export function mannersOf({ body, text, links, words }: Written): string[] {
  const marks = [
    ...lengthOf(words.length),
    ...linksOf(links, words.length, body),
    ...voiceOf(text, words),
    ...sumsOf(text),
    ...makeOf(body),
  ];
  return marks.filter(([, isSo]) => isSo).map(([mark]) => mark);
}

type Mark = [name: string, isSo: boolean];

function lengthOf(words: number): Mark[] {
  return [3, 8, 20, 50, 200, 350].map((length) => [`over${length}`, words > length]);
}

function linksOf(links: Link[], words: number, body: string): Mark[] {
  const hosts = links.map(({ host }) => host);
  return [
    ['links', links.length > 0],
    ['links2', links.length > 1],
    ['links4', links.length > 3],
    ['linkonly', links.length > 0 && words < 6],
    ['linkshort', links.length > 0 && words >= 6 && words < FEW_WORDS],
    ['hostnumber', hosts.some((host) => /^\d+(?:\.\d+|$)/.test(host) || host.includes('%'))],
    ['hostdigit', hosts.some((host) => /\d/.test(host))],
    ['hosthyphen', hosts.some((host) => host.includes('-'))],
    ['hostdeep', hosts.some((host) => host.split('.').length > 3)],
    ['hostlong', hosts.some((host) => host.length > 20)],
    ['asking', /https?:\/\/[^\s?]{1,400}\?/i.test(body)],
    ['mailto', /mailto:/i.test(body)],
  ];
}

function voiceOf(text: string, words: string[]): Mark[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
  const isLongEnough = letters >= LETTERS_FOR_SHOUTING;
  const shouted = words.filter(isShouted).length;
  const hasWords = words.length >= WORDS_FOR_SHARES;
  const calls = text.split('!').length - 1;
  return [
    ['caps', isLongEnough && capitals > 0.3],
    ['CAPS', isLongEnough && capitals > 0.7],
    ['shout', shouted > 0],
    ['shout3', shouted > 2],
    ['shout9', shouted > 8],
    ['shouts', hasWords && shouted / words.length > 0.1],
    ['!', calls > 0],
    ['!!!', calls > 2],
    ['!9', calls > 8],
    ['!!!run', text.includes('!!!')],
    ['!often', hasWords && calls / words.length > 0.03],
    ['?', text.includes('?')],
    ['??run', text.includes('??')],
    ['unpointed', !/[.?!,:;。、؟،]/.test(text)],
    ['emoji', /[\u2600-\u27bf\u{1f000}-\u{1faff}]/u.test(text)],
  ];
}

const isShouted = (word: string) =>
  word === word.toUpperCase() && word !== word.toLowerCase() && /\p{L}{3}/u.test(word);

function sumsOf(text: string): Mark[] {
  return [
    ['money', /\p{Sc}\s?\d|\d\s?[\p{Sc}%]/u.test(text)],
    ['money3', (text.match(/\p{Sc}\s?\d/gu)?.length ?? 0) > 2],
    ['percent', /\d\s?%/.test(text)],
    ['phone', /(?:\+?\d[\s().-]{0,2}){9}/.test(text)],
    ['mailaddr', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.\w/.test(text)],
  ];
}

function makeOf(body: string): Mark[] {
  const garbled = body.split('\ufffd').length - 1;
  const [first = ''] = body.trimStart().slice(0, 200).split('\n', 1);
  return [
    ['garbled', garbled > 0],
    ['garbled21', garbled > 20],
    ['garblings', garbled > 0.1 * body.length],
    ['quoting', /^ {0,3}> ?\S/m.test(body)],
    ['picture', /<img/i.test(body)],
    // Something behind a gap in the first line: what programs put there so that no two texts are the same.
    ['gap', /\S\s{6}\s*\S+$/.test(first.trimEnd())],
  ];
}
