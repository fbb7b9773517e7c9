import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { Writer } from './ban-policy';

/**
 * Who wrote a comment, by what they can be banned by.
 * @throws Refusal when the comment is not there
 */
export async function findWriter(db: Queryable, commentId: number): Promise<Writer> {
  const [writer] = await db
    .select({
      userId: comments.userId,
      role: users.role,
      guestEmail: comments.guestEmail,
      network: comments.network,
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.userId))
    .where(eq(comments.id, commentId));
  if (!writer) throw new Refusal(say('comments.commentGone'), { status: 404 });
  return writer;
}
