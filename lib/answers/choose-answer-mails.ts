import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { users } from '@/db/schema/people';
import { requireSelf } from '@/lib/identity/require-self';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';

/**
 * Chooses whether the viewer is told by mail when somebody answers them.
 * @throws Refusal 401 without a viewer
 */
export async function chooseAnswerMails(
  db: Database,
  viewer: Viewer | null,
  { wanted }: { wanted: boolean },
): Promise<void> {
  const { id } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    const differs = and(eq(users.id, id), ne(users.answerMails, wanted));
    const chosen = await tx
      .update(users)
      .set({ answerMails: wanted })
      .where(differs)
      .returning({ id: users.id });
    const act = wanted ? 'person.answers-wanted' : 'person.answers-stopped';
    if (chosen.length > 0) await noteAct(tx, { act, actorId: id, personId: id });
  });
}
