import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { accounts, users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { nameKey } from '../name-key';
import { requireFreeName } from '../require-free-name';
import { accountRow, holdAddress } from './connect';
import type { Identity } from './identity';
import { findHolder, isAddressKnown } from './receive-identity';

/**
 * Makes an account for somebody new whom a provider sent. Returns its id; sent twice, it is the same one.
 * @throws Refusal 422 when the name is taken; 409 when somebody came to have the address meanwhile; 403 when the account
 * was closed meanwhile
 */
export function joinWithIdentity(
  db: Database,
  { identity, name }: { identity: Identity; name: string },
): Promise<string> {
  const { email } = identity;
  return db.transaction(async (tx) => {
    await holdAddress(tx, email ?? `${identity.provider} ${identity.accountId}`);
    const holder = await findHolder(tx, identity);
    if (holder?.disabledAt) throw new Refusal(say('providers.closed'), { status: 403 });
    if (holder) return holder.id;
    if (await isAddressKnown(tx, email)) throw new Refusal(say('providers.addressKnown'), { status: 409 });
    await requireFreeName(tx, name);
    const proven = email ? { email, emailVerified: sql`now()` } : {};
    const [made] = await tx
      .insert(users)
      .values({ name, nameKey: nameKey(name), ...proven })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!made) throw new Refusal(say('providers.addressKnown'), { status: 409 });
    await tx.insert(accounts).values(accountRow(made.id, identity));
    await noteAct(tx, { act: 'person.arrived', actorId: made.id, personId: made.id });
    return made.id;
  });
}
