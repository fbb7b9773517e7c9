import type { CommentState } from '../counts';

/** Why a comment was not accepted: one of five things that can be said plainly. */
export type Refused = 'called-spam' | 'taken-for-spam' | 'taken-down' | 'not-taken' | 'article-gone';

/** What became of a comment, as its writer is told. */
export type Fate = 'public' | 'held' | 'withdrawn' | Refused;

interface Known {
  state: CommentState;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  articleState: string;
  /** Whether a person called it spam, and not the checks. */
  wasCalledSpam: boolean;
}

export function fateOf({ state, publishedAt, withdrawnAt, articleState, wasCalledSpam }: Known): Fate {
  if (withdrawnAt) return 'withdrawn';
  if (state === 'spam') return wasCalledSpam ? 'called-spam' : 'taken-for-spam';
  if (state === 'removed') return publishedAt ? 'taken-down' : 'not-taken';
  if (articleState !== 'published') return 'article-gone';
  return state === 'held' ? 'held' : 'public';
}
