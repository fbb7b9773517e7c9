import { wordsIn } from '@/lib/language/words';
import { type JudgedList, listPath } from './judgement';

/** What can be done to several comments at once. */
const WHAT = ['published', 'held', 'spam', 'removed', 'undone'] as const;

/** What became of several comments at once. */
export interface Many {
  what: (typeof WHAT)[number];
  done: number;
  /** To which nothing had to be done. */
  already: number;
  /** To which nothing could be done. */
  refused: number;
}

/** How the messages say what was done. */
const DONE = {
  published: 'manyPublished',
  held: 'manyHeld',
  spam: 'manySpam',
  removed: 'manyRemoved',
  undone: 'manyUndone',
} as const satisfies Record<Many['what'], string>;

/** What became of them in a plain sentence or three: "12 comments published. 1 was so already." */
export function manyInWords({ what, done, already, refused }: Many, language: string): string {
  const words = wordsIn(language, 'desk');
  const sentences = [
    words(DONE[what], { count: done }),
    already > 0 && words('manyAlready', { count: already }),
    refused > 0 && words('manyRefused', { count: refused }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** The list once more, saying what became of several of its comments, and by which entry of the log they can be undone. */
export function manyPath({ what, done, already, refused }: Many, list: JudgedList, entryId?: number): string {
  const path = new URL(listPath(list), 'http://localhost');
  const said = {
    said: 'many',
    what,
    done,
    already,
    refused,
    ...(entryId !== undefined && { undo: entryId }),
  };
  for (const [name, value] of Object.entries(said)) path.searchParams.set(name, String(value));
  return path.pathname + path.search;
}

/** What an address says that became of several comments; nothing when it says nothing we know. */
export function readMany(asked: Record<string, string | string[] | undefined>): Many | undefined {
  const what = WHAT.find((known) => known === asked.what);
  const count = (name: string) => (/^\d{1,4}$/.test(String(asked[name])) ? Number(asked[name]) : 0);
  if (asked.said !== 'many' || !what) return undefined;
  return { what, done: count('done'), already: count('already'), refused: count('refused') };
}
