import { eq, or, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { sessions, signInLinks, users } from '@/db/schema/people';
import type { Viewer } from '@/lib/identity/viewer';
import type { LoggedAct } from '@/lib/log/acts';
import { noteAct } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';
import { type HeldPerson, holdPerson, requireManager } from './require-manager';

interface Whom {
  personId: string;
}

/**
 * Shuts somebody out: every browser of theirs is signed out at once, and no way in works. Their words stay where they are.
 * @throws Refusal 401, 403 for everybody but the owner; 404 for an unknown person; 409 for the owner themself
 */
export function disablePerson(db: Database, viewer: Viewer | null, whom: Whom): Promise<void> {
  return change(db, viewer, { ...whom, act: 'person.disabled' }, async (tx, { id, disabledAt }) => {
    if (disabledAt) return false;
    const [person] = await tx
      .update(users)
      .set({ disabledAt: sql`now()` })
      .where(eq(users.id, id))
      .returning({ email: users.email });
    await tx.delete(sessions).where(eq(sessions.userId, id));
    const byMail = person?.email ? eq(signInLinks.email, person.email) : undefined;
    await tx.delete(signInLinks).where(or(eq(signInLinks.userId, id), byMail));
    return true;
  });
}

/**
 * Lets somebody in again. They sign in as they did before.
 * @throws Refusal as `disablePerson`
 */
export function enablePerson(db: Database, viewer: Viewer | null, whom: Whom): Promise<void> {
  return change(db, viewer, { ...whom, act: 'person.enabled' }, async (tx, { id, disabledAt }) => {
    if (!disabledAt) return false;
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, id));
    return true;
  });
}

/** Does it to a person who is held meanwhile, and logs it if anything came of it. */
async function change(
  db: Database,
  viewer: Viewer | null,
  { personId, act }: Whom & { act: LoggedAct },
  how: (tx: Queryable, person: HeldPerson) => Promise<boolean>,
): Promise<void> {
  const owner = requireManager(viewer);
  await db.transaction(async (tx) => {
    const person = await holdPerson(tx, personId);
    if (!(await how(tx, person))) return;
    await noteAct(tx, { act, actorId: owner.id, personId: person.id });
    await announceChange(tx, 'blog');
  });
}
