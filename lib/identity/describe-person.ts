import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { noteAct } from '@/lib/log/note-act';
import { announceName } from './announce-name';
import { findProfile, type Profile } from './queries';
import { requireSelf } from './require-self';
import type { Viewer } from './viewer';

/**
 * Changes the viewer's website, to which their name leads, and what they say about themself.
 * @throws Refusal 401 without a viewer
 */
export async function describePerson(
  db: Database,
  viewer: Viewer | null,
  { website, bio }: Profile,
): Promise<void> {
  const self = requireSelf(viewer);
  await db.transaction(async (tx) => {
    const before = await findProfile(tx, self.id);
    if (before.website === website && before.bio === bio) return;
    await tx.update(users).set({ website, bio }).where(eq(users.id, self.id));
    await noteAct(tx, { act: 'person.described', actorId: self.id, personId: self.id });
    await announceName(tx, self);
  });
}
