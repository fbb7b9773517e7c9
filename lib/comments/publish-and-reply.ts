import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import { changeState } from './change-state';
import { lockToJudge } from './judge-comment';
import { noteJudged } from './note-judged';
import { type PostedReply, postReply } from './post-reply';
import { closeReports } from './reports/close-reports';
import { teachFilter } from './teach-filter';

/**
 * Publishes a comment, unless it is, and answers it: both or neither. Gives the reply, and the entry of the log by which
 * both can be undone; undefined where both were there already. Throws what `judgeComment` and `postReply` throw.
 */
export async function publishAndReply(
  db: Database,
  viewer: Viewer | null,
  { commentId, body }: { commentId: number; body: string },
): Promise<PostedReply & { entryId: number | undefined }> {
  return db.transaction(async (tx) => {
    const comment = await lockToJudge(tx, viewer, commentId);
    const isPublished = comment.state === 'published';
    if (!isPublished) {
      await changeState(tx, comment, 'published');
      await teachFilter(tx, commentId, { from: comment.state, to: 'published' });
    }
    // Within a transaction, drizzle's `transaction` is a savepoint of it.
    const reply = await postReply(tx as unknown as Database, viewer, {
      articleId: comment.articleId,
      parentId: commentId,
      body,
      name: undefined,
      email: undefined,
      website: undefined,
      submissionKey: '',
      intent: 'post',
      remember: false,
    });
    if (isPublished && reply.isAgain) return { ...reply, entryId: undefined };
    // A reply that was there before stays when this is undone.
    const replyId = reply.isAgain ? undefined : reply.id;
    const entryId = await noteJudged(tx, viewer, comment, { act: 'comment.answered', replyId });
    await closeReports(tx, commentId, entryId);
    return { ...reply, entryId };
  });
}
