import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import type { Jar } from '@/lib/answer-form';
import { connectIdentity } from './connect';
import { findNewcomer, forgetNewcomer } from './errand';

/**
 * After a sign-in: connects what a provider said before in this same browser, if it spoke of the address that this account
 * has proven. Whatever it was, it is settled then.
 */
export async function settleNewcomer(db: Database, jar: Jar, userId: string): Promise<void> {
  const newcomer = findNewcomer(jar);
  forgetNewcomer(jar);
  if (!newcomer?.identity.email) return;
  const { identity } = newcomer;
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ email: users.email, emailVerified: users.emailVerified })
      .from(users)
      .where(eq(users.id, userId));
    if (person?.emailVerified && person.email === identity.email) await connectIdentity(tx, userId, identity);
  });
}
