import { eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { findFreeHandle } from './handle';
import { nameKey } from './name-key';
import { holdBlog, takeOverBlog } from './own-blog';
import { proveAddress } from './use-link';

export interface Appointment {
  name: string;
  /** In lower case. The operator vouches that it is theirs. */
  email: string;
  role: 'owner' | 'author' | 'moderator';
}

export interface Appointed {
  userId: string;
  /** Whether there was an account with this address before. */
  wasKnown: boolean;
}

/**
 * Gives somebody a role on this blog, making their account if there is none with this address.
 * @throws Refusal when the blog would have two owners, or none
 */
export function appointPerson(db: Database, by: Appointment): Promise<Appointed> {
  return db.transaction(async (tx) => {
    await holdBlog(tx);
    const [known] = await tx
      .select({ id: users.id, role: users.role, handle: users.handle, emailVerified: users.emailVerified })
      .from(users)
      .where(eq(users.email, by.email))
      .for('no key update');
    const wasKnown = known !== undefined;
    const owner = await findOwner(tx);
    if (by.role === 'owner' && !owner) return { userId: await takeOverBlog(tx, by), wasKnown };
    if (by.role === 'owner' && owner?.id !== known?.id) {
      throw new Refusal(say('identity.oneOwner', { name: owner?.name ?? '' }));
    }
    if (by.role !== 'owner' && known?.role === 'owner') {
      throw new Refusal(say('identity.ownerNeeded'));
    }
    if (known && !known.emailVerified) await proveAddress(tx, known.id);
    const writes = by.role !== 'moderator';
    const handle = known?.handle ?? (writes ? await findFreeHandle(tx, by.name, known?.id) : null);
    const person = { name: by.name, nameKey: nameKey(by.name), role: by.role, handle, disabledAt: null };
    const [saved] = await tx
      .insert(users)
      .values({ ...person, email: by.email, emailVerified: sql`now()` })
      .onConflictDoUpdate({ target: users.email, set: person })
      .returning({ id: users.id });
    await announceChange(tx, 'blog');
    const userId = saved?.id ?? '';
    await noteAct(tx, { act: 'person.appointed', actorId: null, personId: userId, why: by.role });
    return { userId, wasKnown };
  });
}

async function findOwner(tx: Queryable): Promise<{ id: string; name: string } | undefined> {
  const [owner] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.role, 'owner'));
  return owner;
}
