import { isSecureSite } from '@/lib/site/address';

/** Days after the last visit of a browser at which its session ends. */
export const SESSION_IDLE_DAYS = 30;
/** The same in seconds. */
export const SESSION_IDLE_SECONDS = SESSION_IDLE_DAYS * 24 * 3600;
/** Seconds after which a session ends however much it is used: a stolen one does not live for ever. */
export const SESSION_LIFE_SECONDS = 180 * 24 * 3600;

/** Tells scripts on pages that are the same for everyone that asking `/api/viewer` is worthwhile. Says no more. */
export const HINT_COOKIE = 'rejoinder-signed-in';

/** next-auth's name. With the prefix a browser takes the cookie over https only, and we ignore it without. */
export function sessionCookieName(): string {
  return `${isSecureSite() ? '__Secure-' : ''}next-auth.session-token`;
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite() } as const;
}

export function hintCookieOptions() {
  return { ...sessionCookieOptions(), httpOnly: false } as const;
}
