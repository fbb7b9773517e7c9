import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { siteUrl } from '@/lib/site/address';
import { relyingPartyId } from './relying-party';
import type { Ticket } from './ticket';

export interface NewPasskey {
  /** As base64url. */
  id: string;
  publicKey: string;
  counter: number;
  transports: string[];
  isSynced: boolean;
}

const NOT_CHECKED = say('signIn.notChecked');
/** Transports that a browser may name; what else it says is not kept. */
const TRANSPORTS = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** @throws Refusal when the answer is not that of a device to this very question */
export async function verifyNewPasskey(
  { challenge }: Ticket,
  response: RegistrationResponseJSON,
): Promise<NewPasskey> {
  const asked = { expectedChallenge: challenge, expectedOrigin: siteUrl(), expectedRPID: relyingPartyId() };
  const { registrationInfo: made } = await checked(verifyRegistrationResponse({ ...asked, response }));
  if (!made) throw new Refusal(NOT_CHECKED);
  const { id, publicKey, counter } = made.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: (made.credential.transports ?? []).filter((transport) => TRANSPORTS.has(transport)),
    isSynced: made.credentialBackedUp,
  };
}

/**
 * How often the passkey says it was used, and whether devices share it by now.
 * @throws Refusal when the answer is not that of this passkey to this very question, or of a copy of it
 */
export async function verifyPasskey(
  { challenge }: Ticket,
  response: AuthenticationResponseJSON,
  known: { id: string; publicKey: string; counter: number },
): Promise<{ counter: number; isSynced: boolean }> {
  const asked = { expectedChallenge: challenge, expectedOrigin: siteUrl(), expectedRPID: relyingPartyId() };
  const credential = { ...known, publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')) };
  const { verified, authenticationInfo } = await checked(
    verifyAuthenticationResponse({ ...asked, response, credential }),
  );
  if (!verified) throw new Refusal(NOT_CHECKED);
  return { counter: authenticationInfo.newCounter, isSynced: authenticationInfo.credentialBackedUp };
}

/** The library says what is wrong in words for programmers. */
async function checked<Result>(verifying: Promise<Result>): Promise<Result> {
  try {
    return await verifying;
  } catch {
    throw new Refusal(NOT_CHECKED);
  }
}
