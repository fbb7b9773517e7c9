import { eq } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { users } from '@/db/schema/people';
import { findFreeHandle } from '@/lib/identity/handle';
import { holdBlog } from '@/lib/identity/own-blog';
import { requireFreeName } from '@/lib/identity/require-free-name';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';
import type { GivenRole } from './policy';
import { holdPerson, requireManager } from './require-manager';

/**
 * Gives somebody another role. What they wrote stays theirs, badge included: it comes from having written the article.
 * @throws Refusal 401, 403 for everybody but the owner; 404 for an unknown person; 409 for the owner themself; 422 when
 * their name reads like that of somebody who works here
 */
export async function changeRole(
  db: Database,
  viewer: Viewer | null,
  { personId, role }: { personId: string; role: GivenRole },
): Promise<void> {
  const owner = requireManager(viewer);
  await db.transaction(async (tx) => {
    await holdBlog(tx);
    const person = await holdPerson(tx, personId);
    if (person.role === role) return;
    if (person.role === 'commenter') await requireFreeName(tx, person.name, person.id);
    await tx
      .update(users)
      .set({ role, handle: await handleFor(tx, person, role) })
      .where(eq(users.id, person.id));
    const before = { role: person.role };
    await noteAct(tx, { act: 'person.appointed', actorId: owner.id, personId: person.id, why: role, before });
    await announceChange(tx, 'blog');
  });
}

/** Who writes has a page of their own, under a handle that is never given to anybody else. */
export async function handleFor(
  tx: Queryable,
  person: { id: string; name: string; handle: string | null },
  role: Role,
): Promise<string | null> {
  if (person.handle || !(role === 'author' || role === 'owner')) return person.handle;
  return findFreeHandle(tx, person.name, person.id);
}
