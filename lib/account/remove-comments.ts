import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { answeredWords, comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { commentReports } from '@/db/schema/reports';
import { changeState } from '@/lib/comments/change-state';
import { lockComment } from '@/lib/comments/lock-comment';
import { noteActs } from '@/lib/log/note-act';

/**
 * Takes everything back that somebody said, for good: the words are no longer kept. What is left is a place, which is drawn
 * where drawn replies hang on it, and which addresses of pages may name. Their articles are held.
 */
export async function removeComments(tx: Queryable, userId: string): Promise<void> {
  // What was published takes its counts and waits with it, the last word first.
  const published = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.userId, userId), eq(comments.state, 'published')))
    .orderBy(desc(comments.createdAt), desc(comments.id));
  for (const { id } of published) await changeState(tx, await lockComment(tx, id), 'removed');
  const emptied = await tx
    .update(comments)
    .set({
      ...{ state: 'removed', heldReason: null, body: '', bodyHtml: '', submissionKey: null },
      ...{ userId: null, guestName: null, guestEmail: null, guestWebsite: null, network: null },
      withdrawnAt: sql`now()`,
    })
    .where(eq(comments.userId, userId))
    .returning({ id: comments.id, articleId: comments.articleId });
  const ids = emptied.map(({ id }) => id);
  await tx.delete(answeredWords).where(inArray(answeredWords.commentId, ids));
  await tx.delete(commentReports).where(inArray(commentReports.commentId, ids));
  // A judgement that is undone would show an empty comment.
  await tx.update(log).set({ before: null }).where(inArray(log.commentId, ids));
  await noteActs(
    tx,
    emptied.map(({ id, articleId }) => ({ act: 'comment.removed', actorId: null, commentId: id, articleId })),
  );
}
