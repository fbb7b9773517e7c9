import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { storedReasons } from '@/lib/moderation/reason';
import { announceChange } from '@/lib/site/changes';
import { answerNotice } from './answer-notice';
import { type CommentState, countStateChange } from './counts';
import type { LockedComment } from './lock-comment';
import { carryWait } from './waits';

/** Brings a comment into another state, with all that is counted and waits by it. Whoever calls this has authorised it. */
export async function changeState(tx: Queryable, comment: LockedComment, to: CommentState): Promise<void> {
  const { state: from, articleId, authorIds } = comment;
  if (from === to) return;
  await tx
    .update(comments)
    .set({
      state: to,
      heldReason: to === 'held' ? storedReasons([{ check: 'taken-back' }]) : null,
      publishedAt: to === 'published' ? sql`coalesce(${comments.publishedAt}, now())` : undefined,
    })
    .where(eq(comments.id, comment.id));
  await countStateChange(tx, comment, { from, to });
  await carryWait(tx, comment, { from, to, isAnswer: authorIds.includes(comment.userId ?? '') });
  if (to === 'published') await queueWord(tx, comment.id);
  if (from === 'published' || to === 'published') await announceChange(tx, `article:${articleId}`);
}

/** Publishing decides whether somebody is told of an answer, and not posting. */
async function queueWord(tx: Queryable, commentId: number): Promise<void> {
  const { id, parentId, wantsAnswers } = comments;
  const notice = answerNotice({
    id: sql`${id}`,
    parentId: sql`${parentId}`,
    wantsAnswers: sql`${wantsAnswers}`,
  });
  if (notice) await tx.execute(sql`select ${notice} from ${comments} where ${id} = ${commentId}`);
}
