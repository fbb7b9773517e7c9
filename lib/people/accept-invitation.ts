import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { invitations, users } from '@/db/schema/people';
import { holdBlog } from '@/lib/identity/own-blog';
import { requireFreeName } from '@/lib/identity/require-free-name';
import { hashToken } from '@/lib/identity/token';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { handleFor } from './change-role';
import { invitationRefusal } from './policy';

/**
 * Uses an invitation up: the viewer works here from now on. Of many uses at once one succeeds; a refused one leaves it as
 * it was.
 * @throws Refusal 401 without a viewer; 410 when it was used, taken back or is over; 409 when they work here already; 422
 * when their name reads like that of somebody who does
 */
export async function acceptInvitation(
  db: Database,
  viewer: Viewer | null,
  { token }: { token: string },
): Promise<Role> {
  if (!viewer) throw new Refusal(say('people.signedOut'), { status: 401 });
  return db.transaction(async (tx) => {
    // Before the rows of people, always, as whoever else gives roles does.
    await holdBlog(tx);
    const [invitation] = await tx
      .delete(invitations)
      .where(and(eq(invitations.tokenHash, hashToken(token)), gt(invitations.expiresAt, sql`now()`)))
      .returning({ role: invitations.role });
    if (!invitation) throw new Refusal(say('people.invitationGone'), { status: 410 });
    const { role } = invitation;
    const { id, name } = users;
    const [person] = await tx
      .select({ id, name, role: users.role, handle: users.handle, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.id, viewer.id))
      .for('no key update');
    if (!person || person.disabledAt) throw new Refusal(say('people.signedOut'), { status: 401 });
    const refused = invitationRefusal(person, role);
    if (refused) throw new Refusal(refused, { status: 409 });
    await requireFreeName(tx, person.name, person.id);
    await tx
      .update(users)
      .set({ role, handle: await handleFor(tx, person, role) })
      .where(eq(users.id, person.id));
    await noteAct(tx, { act: 'person.joined', actorId: person.id, personId: person.id, why: role });
    await announceChange(tx, 'blog');
    return role;
  });
}
