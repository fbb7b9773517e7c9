import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { accounts, users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';

/**
 * Sees to it that somebody can still sign in after one of their passkeys or identities is gone. Holds their row, so
 * that two at once do not take the last two.
 * @throws Refusal 409 when it is the last way
 */
export async function requireAnotherWayIn(tx: Queryable, userId: string): Promise<void> {
  const [person] = await tx
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, userId))
    .for('no key update');
  const keys = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, userId));
  const identities = await tx
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId));
  if (person?.email || keys.length + identities.length > 1) return;
  throw new Refusal(say('signIn.onlyWay'), { status: 409 });
}
