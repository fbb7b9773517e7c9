import { countFormat } from '@/lib/site/formats';

/** What can have become of a comment in the studio. */
export const JUDGEMENTS = [
  'published',
  'held',
  'spam',
  'removed',
  'answered',
  'settled',
  'read',
  'put-off',
  'dismissed',
  'undone',
] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** One of the studio's lists of comments, from the one before `before` on when that is given. */
export interface JudgedList {
  list: JudgedListName;
  before?: number;
  /** What is searched for in it. */
  q?: string;
}

/** Those of the desk, those of the comments by state, and those that were reported. */
export const JUDGED_LISTS = [
  'waiting',
  'later',
  'held',
  'reported',
  'published',
  'spam',
  'removed',
  'all',
] as const;
export type JudgedListName = (typeof JUDGED_LISTS)[number];

/** Where a list stands, and from which comment on. */
export function listPath({ list, before, q }: JudgedList): string {
  const path = list === 'waiting' || list === 'later' ? '/studio' : '/studio/comments';
  const asked = new URLSearchParams();
  if (list === 'later') asked.set('show', list);
  else if (list !== 'waiting') asked.set('state', list);
  if (q) asked.set('q', q);
  if (before !== undefined) asked.set('before', String(before));
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** The list once more, saying what became of one of its comments, and by which entry of the log it can be undone. */
export function judgedPath(said: Judgement, list: JudgedList, entryId?: number): string {
  const path = new URL(listPath(list), 'http://localhost');
  path.searchParams.set('said', said);
  if (entryId !== undefined) path.searchParams.set('undo', String(entryId));
  return path.pathname + path.search;
}

/** What an address says that became of a comment, and how it is undone; nothing when it says nothing we know. */
export function readSaid({
  said,
  undo,
}: {
  said?: string;
  undo?: string;
}): { judgement: Judgement; undo?: number } | undefined {
  const judgement = JUDGEMENTS.find((known) => known === said);
  return judgement && { judgement, undo: /^\d{1,15}$/.test(undo ?? '') ? Number(undo) : undefined };
}

/** Comments of one state that the studio counts: beyond that it says that there are more. Counting a million takes a second. */
export const COUNTED_UP_TO = 1_000;

/** Comments counted for "her fourth comment here": more are not worth the reading. */
export const NTH_UP_TO = 100;

/** A number of comments for the studio, in a language (BCP 47): `12`, `1,000+`. */
export function countInWords(count: number, language: string): string {
  const shown = countFormat(language).format(Math.min(count, COUNTED_UP_TO));
  return count > COUNTED_UP_TO ? `${shown}+` : shown;
}
