import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';

/** Lets what somebody said stay under a name that is nobody's, with nothing that leads to them. */
export async function keepComments(tx: Queryable, userId: string, name: string): Promise<void> {
  await tx
    .update(comments)
    .set({
      ...{ userId: null, guestName: name, guestEmail: null, guestWebsite: null },
      ...{ network: null, submissionKey: null },
    })
    .where(eq(comments.userId, userId));
}
