import type { CommentState } from '../counts';
import { type Reason, reasonOf } from '../refusal-reasons';

/** That a comment was not accepted, or is no longer, where nobody gave a reason. */
type Unsaid = 'called-spam' | 'taken-for-spam' | 'taken-down' | 'not-taken' | 'article-gone';

/** What became of a comment, as its writer is told: where it was not accepted, why in one plain sentence. */
export type Fate = 'public' | 'held' | 'withdrawn' | Unsaid | Exclude<Reason, 'unsaid'>;

interface Known {
  state: CommentState;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  articleState: string;
  /** Whether a person called it spam, and not the checks. */
  wasCalledSpam: boolean;
  /** What whoever removed it gave as the reason. */
  removedFor: string | null;
}

export function fateOf({
  state,
  publishedAt,
  withdrawnAt,
  articleState,
  wasCalledSpam,
  removedFor,
}: Known): Fate {
  if (withdrawnAt) return 'withdrawn';
  if (state === 'spam') return wasCalledSpam ? 'called-spam' : 'taken-for-spam';
  if (state === 'removed') return reasonOf(removedFor) ?? (publishedAt ? 'taken-down' : 'not-taken');
  if (articleState !== 'published') return 'article-gone';
  return state === 'held' ? 'held' : 'public';
}
