import type { Jar } from '@/lib/answer-form';
import { sessionCookieOptions } from '@/lib/identity/session-cookie';

const COOKIE = 'rejoinder-invitation';
/** An invitation waits this long for its reader to have signed in. */
const WAITS_SECONDS = 3600;

/** Keeps an invitation in its reader's browser while they sign in: its secret stays out of addresses and mails. */
export function keepInvitation(jar: Jar, token: string): void {
  jar.set(COOKIE, token, { ...sessionCookieOptions(), maxAge: WAITS_SECONDS });
}

export function keptInvitation(jar: Pick<Jar, 'get'>): string {
  return jar.get(COOKIE)?.value ?? '';
}

export function dropInvitation(jar: Jar): void {
  if (jar.get(COOKIE)) jar.delete(COOKIE);
}
