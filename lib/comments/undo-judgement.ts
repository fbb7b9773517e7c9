import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { changeState } from './change-state';
import { lockToJudge } from './judge-comment';
import { lockComment } from './lock-comment';
import { beforeJudged } from './note-judged';

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
    const entry = await findEntry(tx, entryId);
    const comment = await lockToJudge(tx, viewer, entry.commentId);
    if (entry.undoneAt) return;
    if ((await findLastEntry(tx, entry.commentId)) !== entryId)
      throw new Refusal(say('comments.undoLaterFirst'), { status: 409 });
    const { replyId, state, ...before } = beforeJudged.parse(entry.before);
    if (replyId !== undefined) await changeState(tx, await lockComment(tx, replyId), 'removed');
    await changeState(tx, comment, state);
    await tx
      .update(comments)
      .set({ heldReason: before.heldReason, readByAuthorAt: before.readByAuthorAt })
      .where(eq(comments.id, comment.id));
    // What somebody has gone on from meanwhile, they wait for.
    await tx
      .update(comments)
      .set({ waitsSince: before.waitsSince, laterUntil: before.laterUntil })
      .where(and(eq(comments.id, comment.id), eq(comments.visibleReplies, 0)));
    await announceChange(tx, `article:${comment.articleId}`);
    await tx.update(log).set({ undoneAt: sql`now()` }).where(eq(log.id, entryId));
  });
}

async function findEntry(tx: Queryable, entryId: number) {
  const [entry] = await tx
    .select({
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

async function findLastEntry(tx: Queryable, commentId: number): Promise<number | undefined> {
  const [last] = await tx
    .select({ id: log.id })
    .from(log)
    .where(and(eq(log.commentId, commentId), isNull(log.undoneAt)))
    .orderBy(desc(log.id))
    .limit(1);
  return last?.id;
}
