import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { accounts, users } from '@/db/schema/people';
import { noteAct } from '@/lib/log/note-act';
import type { Identity } from './identity';

/**
 * What became of an identity that was to sign in somebody who has an account: its address is not proven, or it or its address
 * is somebody else's here, or this account has another identity at the same provider.
 */
export type Connected = 'connected' | 'unproven' | 'elsewhere' | 'another';

/**
 * Lets an identity sign somebody in, who is signed in now: whoever holds the identity holds the account too. Its address
 * must be proven, and must not be that of somebody else here. Who has no address gets this one.
 */
export async function connectIdentity(tx: Queryable, userId: string, identity: Identity): Promise<Connected> {
  const { provider, accountId, email } = identity;
  if (!email) return 'unproven';
  await holdAddress(tx, email);
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, userId)));
  if (other) return 'elsewhere';
  const here = and(eq(accounts.userId, userId), eq(accounts.provider, provider));
  const [known] = await tx.select({ accountId: accounts.providerAccountId }).from(accounts).where(here);
  if (known) return known.accountId === accountId ? 'connected' : 'another';
  const added = await tx
    .insert(accounts)
    .values(accountRow(userId, identity))
    .onConflictDoNothing()
    .returning({ provider: accounts.provider });
  if (added.length === 0) return 'elsewhere';
  await noteAct(tx, { act: 'person.connected', actorId: userId, personId: userId, why: provider });
  await tx
    .update(users)
    .set({ email, emailVerified: sql`now()` })
    .where(and(eq(users.id, userId), isNull(users.email)));
  return 'connected';
}

/** Tokens are not kept: nothing is asked of the provider later. */
export function accountRow(userId: string, { provider, accountId }: Identity) {
  return { userId, type: 'oauth', provider, providerAccountId: accountId };
}

/** Until the transaction ends, so that an address gets one account. */
export async function holdAddress(tx: Queryable, email: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`);
}
