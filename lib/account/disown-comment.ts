import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { changeState } from '@/lib/comments/change-state';
import { lockComment } from '@/lib/comments/lock-comment';
import { requireSelf } from '@/lib/identity/require-self';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { alsoStored } from '@/lib/moderation/reason';
import { Refusal } from '@/lib/refusal';
import { isClaimable } from './queries';

/**
 * Says that a comment which a guest wrote under the viewer's proven address is not theirs: the address goes from it, and it
 * waits until somebody who judges has looked at it.
 * @throws Refusal 401 without a viewer; 404 when there is no such comment under their address
 */
export async function disownComment(
  db: Database,
  viewer: Viewer | null,
  { commentId }: { commentId: number },
): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    const theirs = and(isClaimable(userId), eq(comments.id, commentId));
    const isTheirs = async () =>
      (await tx.select({ id: comments.id }).from(comments).where(theirs)).length > 0;
    if (!(await isTheirs())) throw new Refusal(say('account.notUnderAddress'), { status: 404 });
    const comment = await lockComment(tx, commentId);
    // Somebody may have judged it while this waited for its turn.
    if (!(await isTheirs())) throw new Refusal(say('account.notUnderAddress'), { status: 404 });
    await changeState(tx, comment, 'held');
    const heldReason = alsoStored(comment.heldReason, { check: 'disowned' });
    await tx.update(comments).set({ guestEmail: null, heldReason }).where(eq(comments.id, commentId));
    const { articleId } = comment;
    await noteAct(tx, {
      ...{ act: 'comment.disowned', actorId: userId, personId: userId },
      ...{ commentId, articleId },
    });
  });
}
