import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { requireSelf } from '../require-self';
import type { Viewer } from '../viewer';
import { type Ask, askForNewPasskey } from './ask';
import { listKnownCredentials } from './queries';
import { openTicket, spendTicket } from './ticket';
import { verifyNewPasskey } from './verify';

/** Passkeys of one person: more than anybody has devices, and a list that can still be looked through. */
export const PASSKEYS_LIMIT = 20;

const TOO_MANY = say('signIn.tooManyPasskeys', { limit: PASSKEYS_LIMIT });

/** What the viewer's browser is asked for a further passkey. */
export async function askForAnotherPasskey(db: Database, viewer: Viewer | null): Promise<Ask> {
  const { id, name } = requireSelf(viewer);
  const known = await listKnownCredentials(db, id);
  if (known.length >= PASSKEYS_LIMIT) throw new Refusal(TOO_MANY);
  return askForNewPasskey(db, { purpose: 'add', userId: id, name, known });
}

export interface AddedPasskey {
  ticket: string;
  response: RegistrationResponseJSON;
  /** In plain words, see `describeDevice`: its first name. */
  device: string;
}

/**
 * Gives the viewer a further passkey.
 * @throws Refusal 401 without a viewer; 410 when the ticket is another's, over or spent; 422 when it cannot be checked
 */
export async function addPasskey(db: Database, viewer: Viewer | null, by: AddedPasskey): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  const ticket = openTicket(by.ticket, 'add');
  if (ticket.userId !== userId) throw new Refusal(say('signIn.somebodyElse'), { status: 410 });
  const made = await verifyNewPasskey(ticket, by.response);
  await db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('no key update');
    const known = await listKnownCredentials(tx, userId);
    if (known.length >= PASSKEYS_LIMIT) throw new Refusal(TOO_MANY);
    await spendTicket(tx, ticket);
    const [added] = await tx
      .insert(passkeys)
      .values({ ...made, userId, name: by.device })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    if (!added) throw new Refusal(say('signIn.knownHere'));
    await noteAct(tx, { act: 'person.passkey-added', actorId: userId, personId: userId, why: by.device });
  });
}
