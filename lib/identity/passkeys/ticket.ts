import type { Queryable } from '@/db/client';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { isSignedBy, sign } from '@/lib/site/secrets';
import { spendOnce } from '@/lib/site/spend-once';
import { newToken } from '../token';

/** Long enough for somebody who has to look for their key. */
export const TICKET_MINUTES = 10;

export type Purpose = 'sign-in' | 'join' | 'add';

/** What a device is asked to sign, and what for. */
export interface Ticket {
  purpose: Purpose;
  /** 32 random bytes, as base64url. */
  challenge: string;
  /** Whose passkey it will be: of one who joins, the id that their account gets. Empty for signing in. */
  userId: string;
  /** Milliseconds since 1970. */
  expires: number;
}

const TOO_LATE = say('signIn.tooLate');

/** Makes a ticket. It is signed and travels with the form, so that asking for one leaves nothing in the database. */
export function issueTicket({ purpose, userId = '' }: { purpose: Purpose; userId?: string }): Ticket {
  return { purpose, userId, challenge: newToken(), expires: Date.now() + TICKET_MINUTES * 60_000 };
}

export function sealTicket(ticket: Ticket): string {
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${text}.${sign('passkey', text)}`;
}

/** @throws Refusal when it is not ours, for something else, or too old */
export function openTicket(sealed: string, purpose: Purpose): Ticket {
  const [text = '', signature = ''] = sealed.split('.');
  if (!isSignedBy('passkey', text, signature)) throw new Refusal(TOO_LATE, { status: 410 });
  const ticket = JSON.parse(Buffer.from(text, 'base64url').toString()) as Ticket;
  if (ticket.purpose !== purpose || ticket.expires < Date.now()) throw new Refusal(TOO_LATE, { status: 410 });
  return ticket;
}

/**
 * Sees to it that a challenge is answered once: of two at the same time, one.
 * @throws Refusal 410 the second time
 */
export async function spendTicket(tx: Queryable, { challenge, expires }: Ticket): Promise<void> {
  const isFirst = await spendOnce(tx, { challenge, expiresAt: new Date(expires) });
  if (!isFirst) throw new Refusal(TOO_LATE, { status: 410 });
}
