import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { canWrite, type Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import type { LoggedAct } from '@/lib/log/acts';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { changeState } from './change-state';
import { lockToJudge } from './judge-comment';
import { type LockedComment, lockComment } from './lock-comment';
import { beforeJudged } from './note-judged';
import { reopenReports } from './reports/close-reports';
import { putBackLesson } from './teach-filter';

const EDITED: LoggedAct = 'comment.edited';
const SETTLINGS: string[] = ['comment.settled', 'comment.read', 'comment.put-off'] satisfies LoggedAct[];

/** Days for which what was done to a comment can be undone. */
export const UNDO_DAYS = 30;

/**
 * Undoes what was last done to a comment: its state, its wait and its mark are as before, and a reply that was written in
 * the same act is removed. Undoing it a second time changes nothing.
 * @throws Refusal when it cannot be undone any more, or this viewer may not
 */
export async function undoJudgement(
  db: Database,
  viewer: Viewer | null,
  { entryId }: { entryId: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const { commentId } = await findEntry(tx, entryId);
    const comment = await lockToJudge(tx, viewer, commentId);
    // Somebody may have undone it while this waited for its turn.
    const entry = await findEntry(tx, entryId);
    if (!mayUndo(viewer, comment, entry.act))
      throw new Refusal(say('comments.authorsAlone'), { status: 403 });
    if (entry.undoneAt) return;
    const last = await findLastEntry(tx, commentId);
    // Nobody has read the words that undoing might make public.
    if (last?.act === EDITED) throw new Refusal(say('ownWords.editedSince'), { status: 409 });
    if (last?.id !== entryId) throw new Refusal(say('comments.undoLaterFirst'), { status: 409 });
    const { replyId, state, ...before } = beforeJudged.parse(entry.before);
    if (replyId !== undefined) await takeAway(tx, replyId);
    await changeState(tx, comment, state);
    await putBackLesson(tx, commentId, before.lesson);
    await reopenReports(tx, entryId);
    await tx
      .update(comments)
      .set({ heldReason: before.heldReason, readByAuthorAt: before.readByAuthorAt })
      .where(eq(comments.id, commentId));
    // What somebody has gone on from meanwhile, they wait for; what had been gone on from had no wait to put back.
    if (!before.isGoneOnFrom)
      await tx
        .update(comments)
        .set({ waitsSince: before.waitsSince, laterUntil: before.laterUntil })
        .where(and(eq(comments.id, commentId), eq(comments.visibleReplies, 0)));
    await announceChange(tx, `article:${comment.articleId}`);
    await tx.update(log).set({ undoneAt: sql`now()` }).where(eq(log.id, entryId));
  });
}

/** Who may judge undoes judgements; what only an author of the article could say, only they take back. */
function mayUndo(viewer: Viewer | null, { authorIds }: LockedComment, act: string): boolean {
  return !SETTLINGS.includes(act) || (canWrite(viewer) && authorIds.includes(viewer?.id ?? ''));
}

/** Removes a reply that was written in the act. The same words, sent once more, are then no second arrival of it. */
async function takeAway(tx: Queryable, replyId: number): Promise<void> {
  await changeState(tx, await lockComment(tx, replyId), 'removed');
  await putBackLesson(tx, replyId, null);
  await tx.update(comments).set({ submissionKey: null }).where(eq(comments.id, replyId));
}

async function findEntry(tx: Queryable, entryId: number) {
  const [entry] = await tx
    .select({
      act: log.act,
      commentId: log.commentId,
      before: log.before,
      undoneAt: log.undoneAt,
      isOld: sql<boolean>`${log.at} < now() - ${`${UNDO_DAYS} days`}::interval`,
    })
    .from(log)
    .where(eq(log.id, entryId));
  if (!entry?.commentId || !entry.before) throw new Refusal(say('comments.nothingToUndo'), { status: 404 });
  if (entry.isOld) throw new Refusal(say('comments.undoneTooLate', { days: UNDO_DAYS }), { status: 409 });
  return { ...entry, commentId: entry.commentId };
}

/** What was done last of all that can be undone, or by its writer. */
async function findLastEntry(
  tx: Queryable,
  commentId: number,
): Promise<{ id: number; act: string } | undefined> {
  const counts = or(isNotNull(log.before), eq(log.act, EDITED));
  const [last] = await tx
    .select({ id: log.id, act: log.act })
    .from(log)
    .where(and(eq(log.commentId, commentId), counts, isNull(log.undoneAt)))
    .orderBy(desc(log.id))
    .limit(1);
  return last;
}
