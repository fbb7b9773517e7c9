import { randomUUID } from 'node:crypto';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Database } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { nameKey } from '../name-key';
import { requireFreeName } from '../require-free-name';
import { type Ask, askForNewPasskey } from './ask';
import { openTicket, spendTicket } from './ticket';
import { verifyNewPasskey } from './verify';

/**
 * What the browser of somebody new is asked. The name is looked at first: a device would keep a passkey that comes to
 * nothing.
 * @throws Refusal 422 when the name is taken
 */
export async function askToJoin(db: Database, { name }: { name: string }): Promise<Ask> {
  await requireFreeName(db, name);
  return askForNewPasskey(db, { purpose: 'join', userId: randomUUID(), name, known: [] });
}

export interface Joining {
  name: string;
  ticket: string;
  response: RegistrationResponseJSON;
  /** In plain words, see `describeDevice`: the passkey's first name. */
  device: string;
}

/**
 * Makes an account of a name and a passkey: no address is needed. Returns its id.
 * @throws Refusal 410 when the ticket is over or spent; 422 when the name is taken, or the passkey cannot be
 * checked or is known here already
 */
export async function joinWithPasskey(db: Database, by: Joining): Promise<string> {
  const ticket = openTicket(by.ticket, 'join');
  const made = await verifyNewPasskey(ticket, by.response);
  const { name, device } = by;
  return db.transaction(async (tx) => {
    await requireFreeName(tx, name);
    await spendTicket(tx, ticket);
    await tx.insert(users).values({ id: ticket.userId, name, nameKey: nameKey(name) });
    const [joined] = await tx
      .insert(passkeys)
      .values({ ...made, userId: ticket.userId, name: device })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    if (!joined) throw new Refusal(say('signIn.knownHere'));
    const { userId } = ticket;
    await noteAct(tx, { act: 'person.arrived', actorId: userId, personId: userId });
    return userId;
  });
}
