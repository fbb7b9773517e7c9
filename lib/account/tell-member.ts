import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { takeTurns } from '@/lib/limits/take-turns';
import { borrowedAddressMail } from '@/lib/mail/borrowed-address-mail';
import { queueMail } from '@/lib/mail/queue-mail';
import { Refusal } from '@/lib/refusal';
import { absoluteUrl } from '@/lib/site/address';

/** Mails within a day to one person: nobody shall be pestered by another's hand. Their own page names every comment. */
const MAILS_A_DAY = 3;
const DAY_SECONDS = 86_400;

/** Tells a member by mail that a guest gave their proven address, unless that is settled already. */
export async function tellMember(db: Database, { commentId }: { commentId: number }): Promise<void> {
  const [member] = await db
    .select({ id: users.id, email: users.email })
    .from(comments)
    .innerJoin(users, eq(users.email, comments.guestEmail))
    .where(
      and(
        eq(comments.id, commentId),
        isNull(comments.userId),
        inArray(comments.state, ['held', 'published']),
        isNotNull(users.emailVerified),
        isNull(users.disabledAt),
      ),
    );
  if (!member?.email || !(await mayBeTold(db, member.id))) return;
  const { name, language } = await findBlog(db);
  await queueMail(
    db,
    borrowedAddressMail({ to: member.email, blogName: name, link: absoluteUrl('/me'), language }),
  );
}

async function mayBeTold(db: Database, who: string): Promise<boolean> {
  try {
    await takeTurns(db, [{ limit: 'borrowed-address', who, most: MAILS_A_DAY, seconds: DAY_SECONDS }]);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
