import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { openTicket, spendTicket } from './ticket';
import { verifyPasskey } from './verify';

const UNKNOWN = say('signIn.unknownPasskey');
const SHUT_OUT = say('signIn.passkeyClosed');

/**
 * Checks a passkey's answer and says whom it signs in.
 * @throws Refusal 410 when the ticket is over or spent; 404 for an unknown passkey; 403 for a closed account; 422 when
 * the answer does not hold
 */
export async function signInWithPasskey(
  db: Database,
  { ticket: sealed, response }: { ticket: string; response: AuthenticationResponseJSON },
): Promise<string> {
  const ticket = openTicket(sealed, 'sign-in');
  return db.transaction(async (tx) => {
    const known = await findPasskey(tx, response.id);
    const handle = response.response.userHandle;
    const isTheirs = handle === undefined || Buffer.from(handle, 'base64url').toString() === known?.userId;
    if (!known || !isTheirs) throw new Refusal(UNKNOWN, { status: 404 });
    const used = await verifyPasskey(ticket, response, known);
    if (known.disabledAt) throw new Refusal(SHUT_OUT, { status: 403 });
    await spendTicket(tx, ticket);
    await tx
      .update(passkeys)
      .set({ ...used, lastUsedAt: sql`now()` })
      .where(eq(passkeys.id, known.id));
    return known.userId;
  });
}

/** Held until the transaction ends, so that a counter is compared with the last one. */
async function findPasskey(tx: Queryable, id: string) {
  const [found] = await tx
    .select({
      id: passkeys.id,
      userId: passkeys.userId,
      publicKey: passkeys.publicKey,
      counter: passkeys.counter,
      disabledAt: users.disabledAt,
    })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(eq(passkeys.id, id))
    .for('update', { of: passkeys });
  return found;
}
