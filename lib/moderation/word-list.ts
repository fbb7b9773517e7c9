import { isUnspaced, runsOf } from '@/lib/search/unspaced';

/** Finds the words of a list in texts. */
export interface WordList {
  /** Those that are in one of the texts, as the list has them. */
  find(texts: string[]): string[];
}

/** Words that are named as a reason. */
const NAMED = 5;

/**
 * A list with a word, a phrase, an address or a network on each line, as WordPress keeps them. Words are found whole and
 * whatever their case: "press" is not in "WordPress". Where an entry begins or ends with a sign, as `.ru/` does, and in
 * scripts without spaces, anything may stand beside it. Lists of tens of thousands are no slower than short ones.
 */
export function wordList(lines: string): WordList {
  const phrases = new Map<string, Phrase[]>();
  const pieces: Phrase[] = [];
  for (const entry of new Set(lines.split('\n').map((line) => line.trim()))) {
    const phrase = { entry, text: folded(entry) };
    const [first] = wordsIn(phrase.text);
    if (!first) {
      if (entry !== '') pieces.push(phrase);
    } else if (!WHOLE.test(phrase.text)) pieces.push(phrase);
    else phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  return {
    find(texts) {
      const found = texts
        .map(folded)
        .flatMap((text) => [
          ...[...new Set(wordsIn(text))].flatMap((word) =>
            (phrases.get(word) ?? []).filter((phrase) => standsIn(text, phrase.text)),
          ),
          ...pieces.filter((piece) => standsIn(text, piece.text)),
        ]);
      return [...new Set(found.map(({ entry }) => entry))].slice(0, NAMED);
    },
  };
}

interface Phrase {
  entry: string;
  text: string;
}

/** As it is compared: without case and what is not seen, white space as one space. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ');
}

/** Begins with a word, so that it can be looked up by it. */
const WHOLE = /^[\p{L}\p{M}\p{N}]/u;

/** Letters of scripts without spaces are no words: what consists of them is looked for anywhere. Words end where they begin. */
function wordsIn(text: string): string[] {
  const runs = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap(runsOf).filter((run) => !isUnspaced(run));
}

function standsIn(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (isEdge(text.slice(0, at), phrase) && isEdge(phrase, text.slice(end, end + 2))) return true;
  }
  return false;
}

/** Whether no word goes on from the one text to the other. */
function isEdge(before: string, after: string): boolean {
  const [last = '', first = ''] = [[...before.slice(-2)].at(-1), [...after.slice(0, 2)][0]];
  if (isUnspaced(last) || isUnspaced(first)) return true;
  return !(/[\p{L}\p{M}\p{N}]/u.test(last) && /[\p{L}\p{M}\p{N}]/u.test(first));
}
