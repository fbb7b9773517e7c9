import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { Banned } from './reason';

/** Whoever wrote a comment, by all that is known of them. */
export interface Writer {
  userId: string | null;
  /** Of their account. */
  role: string | null;
  guestEmail: string | null;
  network: string | null;
}

/** May ban, and lift bans. An author judges under their own articles alone; a ban holds on the whole blog. */
export function canBan(viewer: Viewer | null): boolean {
  return viewer?.role === 'owner' || viewer?.role === 'moderator';
}

/** @throws Refusal unless this viewer may ban */
export function refuseWhoCannotBan(viewer: Viewer | null): asserts viewer is Viewer {
  if (!viewer) throw new Refusal(say('history.signInFirst'), { status: 401 });
  if (!canBan(viewer)) throw new Refusal(say('history.notYoursToBan'), { status: 403 });
}

/** What of a writer can be banned, each with the value that is compared. Nothing of those who work here. */
export function bannable({ userId, role, guestEmail, network }: Writer): [Banned, string][] {
  if (role !== null && role !== 'commenter') return [];
  const known: [Banned, string | null][] = [
    ['person', userId],
    ['address', userId === null ? guestEmail : null],
    ['network', network],
  ];
  return known.filter((one): one is [Banned, string] => one[1] !== null);
}
