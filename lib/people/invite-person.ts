import { lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { invitations } from '@/db/schema/people';
import { hashToken, newToken } from '@/lib/identity/token';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { absoluteUrl } from '@/lib/site/address';
import type { InvitedRole } from './policy';
import { requireManager } from './require-manager';

/** A week: long enough for somebody on a journey. */
export const INVITATION_DAYS = 7;

/**
 * Makes a link that asks somebody to work here, and returns its absolute address. It is shown this once: only a hash of its
 * secret is kept.
 * @throws Refusal 401, 403 for everybody but the owner
 */
export async function invitePerson(
  db: Database,
  viewer: Viewer | null,
  { role, note }: { role: InvitedRole; note: string },
): Promise<string> {
  const owner = requireManager(viewer);
  const token = newToken();
  await db.transaction(async (tx) => {
    await tx.delete(invitations).where(lt(invitations.expiresAt, sql`now()`));
    const expiresAt = sql`now() + make_interval(days => ${INVITATION_DAYS})`;
    await tx.insert(invitations).values({ tokenHash: hashToken(token), role, note, expiresAt });
    await noteAct(tx, { act: 'person.invited', actorId: owner.id, why: described({ role, note }) });
  });
  return absoluteUrl(`/me/invitation/${token}`);
}

/** How the log names an invitation, which goes when it is used. */
export function described({ role, note }: { role: string; note: string }): string {
  return note ? `${role}: ${note}` : role;
}
