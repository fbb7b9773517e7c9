import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import { moveToState } from './judge-comment';
import { type PostedReply, postReply } from './post-reply';

/** Publishes a held comment and answers it, both or neither. Throws what `judgeComment` and `postReply` throw. */
export async function publishAndReply(
  db: Database,
  viewer: Viewer | null,
  { commentId, body }: { commentId: number; body: string },
): Promise<PostedReply> {
  return db.transaction(async (tx) => {
    const { articleId } = await moveToState(tx, viewer, { commentId, state: 'published' });
    // Within a transaction, drizzle's `transaction` is a savepoint of it.
    return postReply(tx as unknown as Database, viewer, {
      articleId,
      parentId: commentId,
      body,
      name: undefined,
      email: undefined,
      website: undefined,
      submissionKey: '',
      intent: 'post',
      remember: false,
    });
  });
}
