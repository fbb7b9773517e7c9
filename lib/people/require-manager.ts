import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { users } from '@/db/schema/people';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { canManagePeople, keptRefusal } from './policy';

/**
 * For acts about other people: the owner.
 * @throws Refusal 401 without a viewer; 403 for everybody else
 */
export function requireManager(viewer: Viewer | null): Viewer {
  if (!viewer) throw new Refusal(say('people.signedOut'), { status: 401 });
  if (!canManagePeople(viewer)) throw new Refusal(say('people.ownerOnly'), { status: 403 });
  return viewer;
}

export interface HeldPerson {
  id: string;
  name: string;
  role: Role;
  handle: string | null;
  disabledAt: Date | null;
}

/**
 * Holds somebody's row until the transaction ends, to change their role or their account.
 * @throws Refusal 404 for an unknown person; 409 for the owner, without whom a blog cannot be looked after
 */
export async function holdPerson(tx: Queryable, personId: string): Promise<HeldPerson> {
  const { id, name, role, handle, disabledAt } = users;
  const [person] = await tx
    .select({ id, name, role, handle, disabledAt })
    .from(users)
    .where(eq(id, personId))
    .for('no key update');
  if (!person) throw new Refusal(say('people.unknown'), { status: 404 });
  const kept = keptRefusal(person);
  if (kept) throw new Refusal(kept, { status: 409 });
  return person;
}
