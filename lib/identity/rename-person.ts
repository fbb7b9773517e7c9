import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { announceName } from './announce-name';
import { nameKey } from './name-key';
import { requireFreeName } from './require-free-name';
import type { Viewer } from './viewer';

/**
 * Changes the viewer's own name, wherever it stands.
 * @throws Refusal 401 without a viewer; 422 when the name is taken
 */
export async function renamePerson(
  db: Database,
  viewer: Viewer | null,
  { name }: { name: string },
): Promise<void> {
  if (!viewer) throw new Refusal(say('identity.signedOutRename'), { status: 401 });
  if (name === viewer.name) return;
  await db.transaction(async (tx) => {
    await requireFreeName(tx, name, viewer.id);
    await tx
      .update(users)
      .set({ name, nameKey: nameKey(name) })
      .where(eq(users.id, viewer.id));
    await noteAct(tx, {
      act: 'person.renamed',
      actorId: viewer.id,
      personId: viewer.id,
      why: `${viewer.name} → ${name}`,
    });
    await announceName(tx, viewer);
  });
}
