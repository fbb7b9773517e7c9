import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { answeredWords, comments } from '@/db/schema/comments';
import { commentReports } from '@/db/schema/reports';
import { noteAct } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';
import { changeState } from '../change-state';
import { lockComment } from '../lock-comment';
import type { Proof } from '../receipt';
import { requireWriter } from './policy';
import { findOwnComment } from './queries';

/**
 * Takes a comment away for its writer, for good: its words, and those that were answered, are no longer kept. Where drawn
 * replies hang on it a stub stays. Done a second time it changes nothing.
 * @throws Refusal when somebody else asks
 */
export async function withdrawOwn(
  db: Database,
  writer: Proof,
  { commentId }: { commentId: number },
): Promise<void> {
  requireWriter(await findOwnComment(db, commentId), writer);
  await db.transaction(async (tx) => {
    const comment = await lockComment(tx, commentId);
    requireWriter(comment, writer);
    if (comment.withdrawnAt) return;
    await changeState(tx, comment, 'removed');
    await tx
      .update(comments)
      .set({
        ...{ body: '', bodyHtml: '', bodyFormat: 'markdown', heldReason: null },
        // Nothing draws them any more, and an address that is kept could only be lost.
        ...{ guestEmail: null, guestWebsite: null, network: null },
        ...{ editedAt: null, editedAfter: null, readByAuthorAt: null, withdrawnAt: new Date() },
        // The same words, sent once more, are then no second arrival of it.
        submissionKey: null,
      })
      .where(eq(comments.id, commentId));
    await tx.delete(answeredWords).where(eq(answeredWords.commentId, commentId));
    await tx.delete(commentReports).where(eq(commentReports.commentId, commentId));
    // A stub may have stood there already, which now says something else.
    await announceChange(tx, `article:${comment.articleId}`);
    const { articleId, userId: actorId } = comment;
    await noteAct(tx, { act: 'comment.withdrawn', actorId, commentId, articleId });
  });
}
