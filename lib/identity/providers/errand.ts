import type { Jar } from '@/lib/answer-form';
import { seal, unseal } from '@/lib/site/seal';
import { sessionCookieOptions } from '../session-cookie';
import type { NamedProvider } from './configured';
import type { Identity } from './identity';

/** Minutes for which somebody may be away at a provider: next-auth's own for its checks. */
export const ERRAND_MINUTES = 15;
const ERRAND_COOKIE = 'rejoinder-errand';
const NEWCOMER_COOKIE = 'rejoinder-newcomer';

/** What somebody went to a provider for. */
export interface Errand {
  provider: NamedProvider['id'];
  /** The provider's address, with all that it is asked. */
  address: string;
  /** A path on this site. */
  returnTo: string;
  /** Whose account the identity shall sign in to, where that was asked. */
  connectTo?: string;
}

/** Somebody whom a provider sent, and who cannot be signed in yet. Stays in their own browser: another's never gets it. */
export interface Newcomer {
  identity: Identity;
  /** A path on this site. */
  returnTo: string;
}

type Reading = Pick<Jar, 'get'>;

export function keepErrand(jar: Jar, errand: Errand): void {
  keep(jar, ERRAND_COOKIE, errand);
}

export function findErrand(jar: Reading): Errand | undefined {
  return unseal(ERRAND_COOKIE, jar.get(ERRAND_COOKIE)?.value);
}

export function endErrand(jar: Jar): void {
  jar.delete(ERRAND_COOKIE);
}

export function keepNewcomer(jar: Jar, newcomer: Newcomer): void {
  keep(jar, NEWCOMER_COOKIE, newcomer);
}

export function findNewcomer(jar: Reading): Newcomer | undefined {
  return unseal(NEWCOMER_COOKIE, jar.get(NEWCOMER_COOKIE)?.value);
}

export function forgetNewcomer(jar: Jar): void {
  if (jar.get(NEWCOMER_COOKIE)) jar.delete(NEWCOMER_COOKIE);
}

function keep(jar: Jar, name: string, value: object): void {
  jar.set(name, seal(name, value, ERRAND_MINUTES), {
    ...sessionCookieOptions(),
    maxAge: ERRAND_MINUTES * 60,
  });
}
