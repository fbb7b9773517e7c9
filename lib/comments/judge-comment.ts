import type { Database, Queryable } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { changeState } from './change-state';
import type { CommentState } from './counts';
import { type LockedComment, lockComment } from './lock-comment';
import { noteJudged } from './note-judged';
import { canJudge } from './policy';
import type { Reason } from './refusal-reasons';
import { closeReports } from './reports/close-reports';
import { teachFilter } from './teach-filter';

export interface JudgedComment extends LockedComment {
  /** The entry of the log by which this can be undone; undefined where nothing changed. */
  entryId: number | undefined;
}

interface Judged {
  commentId: number;
  state: CommentState;
  /** Why it is removed: its writer is told. */
  why?: Reason;
  /** The same for all that are judged in one go. */
  together?: string;
}

/**
 * Publishes, holds, removes a comment or marks it as spam. Judging it so a second time changes nothing.
 * @throws Refusal when it is not there or this viewer may not judge it
 */
export async function judgeComment(
  db: Database,
  viewer: Viewer | null,
  judged: Judged,
): Promise<JudgedComment> {
  return db.transaction((tx) => moveToState(tx, viewer, judged));
}

/** The same within an act's own transaction. */
export async function moveToState(
  tx: Queryable,
  viewer: Viewer | null,
  { commentId, state, why, together }: Judged,
): Promise<JudgedComment> {
  const comment = await lockToJudge(tx, viewer, commentId);
  if (comment.state === state) return { ...comment, entryId: undefined };
  await changeState(tx, comment, state);
  await teachFilter(tx, commentId, { from: comment.state, to: state });
  const said = state === 'removed' && why !== 'unsaid' ? why : undefined;
  const entryId = await noteJudged(tx, viewer, comment, { act: `comment.${state}`, why: said, together });
  // Who holds a comment has not decided yet what to think of the reports.
  if (state !== 'held') await closeReports(tx, commentId, entryId);
  return { ...comment, state, entryId };
}

/** Holds a comment that this viewer may judge. */
export async function lockToJudge(
  tx: Queryable,
  viewer: Viewer | null,
  commentId: number,
): Promise<LockedComment> {
  const comment = await lockComment(tx, commentId);
  if (!canJudge(viewer, comment)) throw new Refusal(say('comments.notYoursToJudge'), { status: 403 });
  if (comment.withdrawnAt) throw new Refusal(say('ownWords.isWithdrawn'), { status: 409 });
  return comment;
}
