import { and, eq } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { accounts, users } from '@/db/schema/people';
import { type Connected, connectIdentity } from './connect';
import type { Identity } from './identity';

/** What is to be done with somebody whom a provider sends. */
export type Received =
  | { becomes: 'signed-in'; userId: string }
  /** Their account was closed. */
  | { becomes: 'closed' }
  /** There is an account with this address, which came in another way: only who proves the address here gets it. */
  | { becomes: 'known-address' }
  /** Nobody knows them: they are asked for a name. */
  | { becomes: 'new' }
  | { becomes: Connected };

/**
 * Decides who somebody is whom a provider sends. The identity alone signs in; an address, also a proven one, never does: it
 * only keeps a second account from being made for it. `connectTo` is whoever is signed in and asked to connect it.
 */
export function receiveIdentity(
  db: Database,
  identity: Identity,
  { connectTo }: { connectTo?: string } = {},
): Promise<Received> {
  return db.transaction(async (tx) => {
    const holder = await findHolder(tx, identity);
    if (connectTo) {
      if (holder) return { becomes: holder.id === connectTo ? 'connected' : 'elsewhere' };
      return { becomes: await connectIdentity(tx, connectTo, identity) };
    }
    if (holder)
      return holder.disabledAt ? { becomes: 'closed' } : { becomes: 'signed-in', userId: holder.id };
    return { becomes: (await isAddressKnown(tx, identity.email)) ? 'known-address' : 'new' };
  });
}

/** Whose account an identity signs in to. */
export async function findHolder(tx: Queryable, { provider, accountId }: Identity) {
  const [holder] = await tx
    .select({ id: users.id, disabledAt: users.disabledAt })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, accountId)));
  return holder;
}

export async function isAddressKnown(tx: Queryable, email: string | null): Promise<boolean> {
  if (!email) return false;
  return (await tx.select({ id: users.id }).from(users).where(eq(users.email, email))).length > 0;
}
