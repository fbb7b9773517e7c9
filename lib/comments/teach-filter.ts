import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { forget, learn } from '@/lib/moderation/spam/learn';
import type { CommentState } from './counts';

/**
 * What the spam filter learns from a judgement: to call a comment spam is a lesson, and so is to publish what waited or was
 * spam. Anything else takes back what was learned of it.
 */
export async function teachFilter(
  tx: Queryable,
  commentId: number,
  { from, to }: { from: CommentState; to: CommentState },
): Promise<void> {
  const isSpam = to === 'spam';
  const isCleared = to === 'published' && (from === 'held' || from === 'spam');
  await putBackLesson(tx, commentId, isSpam || isCleared ? isSpam : null);
}

/** Leaves the filter with this lesson of a comment and no other: that it is spam, that it is none, or nothing (null). */
export async function putBackLesson(tx: Queryable, commentId: number, isSpam: boolean | null): Promise<void> {
  if (isSpam === null) return forget(tx, commentId);
  const [draft] = await tx
    .select({
      body: comments.body,
      name: sql<string | null>`coalesce(${users.name}, ${comments.guestName})`,
      email: sql<string | null>`coalesce(${users.email}, ${comments.guestEmail})`,
      website: comments.guestWebsite,
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .where(eq(comments.id, commentId));
  if (draft) await learn(tx, { commentId, isSpam, draft });
}
