import type { CommentState } from './counts';

/** What became of a comment in the studio. */
export type Judgement = CommentState | 'answered';

/** The same in words. */
export const JUDGED: Record<Judgement, string> = {
  published: 'Published.',
  held: 'Held: only its writer and the studio see it.',
  spam: 'Marked as spam.',
  removed: 'Removed.',
  answered: 'Published, with your reply.',
};

/** One of the studio's lists of comments, from the one before `before` on when that is given. */
export interface JudgedList {
  list: CommentState | 'all';
  before?: number;
}

/** The list once more, saying what became of one of its comments. */
export function judgedPath(said: Judgement, { list, before }: JudgedList): string {
  const query = new URLSearchParams({ state: list, said });
  if (before !== undefined) query.set('before', String(before));
  return `/studio/comments?${query}`;
}

/** What an address says that became of a comment, in words; nothing when it says nothing we know. */
export function judgedInWords(said: string | undefined): string | undefined {
  return said !== undefined && Object.hasOwn(JUDGED, said) ? JUDGED[said as Judgement] : undefined;
}

/** Comments of one state that the studio counts: beyond that it says that there are more. Counting a million takes a second. */
export const COUNTED_UP_TO = 1_000;

/** A number of comments for the studio: `12`, `1,000+`. */
export function countInWords(count: number): string {
  return count > COUNTED_UP_TO ? `${COUNTED_UP_TO.toLocaleString('en')}+` : count.toLocaleString('en');
}
