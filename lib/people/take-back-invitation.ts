import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { invitations } from '@/db/schema/people';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { described } from './invite-person';
import { requireManager } from './require-manager';

/**
 * Takes an invitation back: its link does nothing any more.
 * @throws Refusal 401, 403 for everybody but the owner; 404 when it was used or is over
 */
export async function takeBackInvitation(
  db: Database,
  viewer: Viewer | null,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const owner = requireManager(viewer);
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(invitations)
      .where(eq(invitations.id, invitationId))
      .returning({ role: invitations.role, note: invitations.note });
    if (!gone) throw new Refusal(say('people.invitationGone'), { status: 404 });
    await noteAct(tx, { act: 'person.uninvited', actorId: owner.id, why: described(gone) });
  });
}
