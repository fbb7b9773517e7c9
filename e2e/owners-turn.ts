import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addUser } from '@/db/factories';
import { users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { announceChange } from '@/lib/site/changes';
import { type Person, uniqueName } from './roles';

/** Any number that nobody else locks. */
const OWNERS_TURN = 7_301;

/** Makes somebody the owner for a while. A blog has one owner and one name, so tests that need them take turns. */
export async function takeOwnersTurn(db: Database, act: (owner: Person) => Promise<void>): Promise<void> {
  await db.transaction(async (turn) => {
    await turn.execute(sql`select pg_advisory_xact_lock(${OWNERS_TURN})`);
    const { name, tagline, authorColour, typePairing, dialogueFirst, logo } = blog;
    const kept = { name, tagline, authorColour, typePairing, dialogueFirst, logo };
    const [before] = await db.select(kept).from(blog);
    // Left behind by a test that was cut off.
    await db.update(users).set({ role: 'commenter' }).where(eq(users.role, 'owner'));
    const owner = await addUser(db, { name: uniqueName('Olga Owner'), role: 'owner' });
    try {
      await act(owner);
    } finally {
      await db.update(users).set({ role: 'commenter' }).where(eq(users.id, owner.id));
      if (before) await db.update(blog).set(before);
      await announceChange(db, 'blog');
    }
  });
}
