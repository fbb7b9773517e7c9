import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { Queryable } from '@/db/client';
import { blog } from '@/db/schema/site';
import { relyingPartyId } from './relying-party';
import { issueTicket, type Purpose, sealTicket, TICKET_MINUTES } from './ticket';

/** What a page hands to its browser, as JSON: `{ ticket, options }`. The ticket comes back with the browser's answer. */
export type Ask = string;

const TIMEOUT_MS = TICKET_MINUTES * 60_000;

/** Asks for any passkey of this site: its owner's device knows whose it is. */
export async function askForPasskey(): Promise<Ask> {
  const ticket = issueTicket({ purpose: 'sign-in' });
  const options = await generateAuthenticationOptions({
    rpID: relyingPartyId(),
    challenge: bytesOf(ticket.challenge),
    userVerification: 'required',
    timeout: TIMEOUT_MS,
  });
  return JSON.stringify({ ticket: sealTicket(ticket), options });
}

interface Wish {
  purpose: Exclude<Purpose, 'sign-in'>;
  userId: string;
  /** What the person is called here; their device shows it beside the passkey. */
  name: string;
  /** Passkeys that they have: a device that holds one of them makes no second. */
  known: { id: string; transports: string[] }[];
}

/** Asks for a new passkey: one that the device finds by itself later, and gives only to its owner. */
export async function askForNewPasskey(db: Queryable, wish: Wish): Promise<Ask> {
  const ticket = issueTicket({ purpose: wish.purpose, userId: wish.userId });
  const [settings] = await db.select({ name: blog.name }).from(blog);
  const options = await generateRegistrationOptions({
    rpName: settings?.name ?? 'Blog',
    rpID: relyingPartyId(),
    userName: wish.name,
    userDisplayName: wish.name,
    userID: new TextEncoder().encode(wish.userId),
    challenge: bytesOf(ticket.challenge),
    excludeCredentials: wish.known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: TIMEOUT_MS,
  });
  return JSON.stringify({ ticket: sealTicket(ticket), options });
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, 'base64url'));
}
