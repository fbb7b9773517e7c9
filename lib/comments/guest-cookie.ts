export const GUEST_COOKIE = 'rejoinder-guest';
/** Days that a browser fills in what a guest asked it to remember. */
export const GUEST_DAYS = 365;

interface Remembered {
  name: string;
  email: string;
  website: string;
}

/** What a guest typed, for a cookie of their own browser. */
export function guestCookie(typed: { name: unknown; email: unknown; website: unknown }): string {
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 500) : '');
  return JSON.stringify([text(typed.name), text(typed.email), text(typed.website)]);
}

export function readGuestCookie(cookie: string | undefined): Remembered | undefined {
  try {
    const [name, email, website] = JSON.parse(cookie ?? '');
    return { name: String(name ?? ''), email: String(email ?? ''), website: String(website ?? '') };
  } catch {
    return undefined;
  }
}
