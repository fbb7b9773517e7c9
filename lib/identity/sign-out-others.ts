import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sessions } from '@/db/schema/people';
import { noteAct } from '@/lib/log/note-act';
import { requireSelf } from './require-self';
import type { Viewer } from './viewer';

/**
 * Signs the viewer out of every browser but the one that asks. `currentId` names its session.
 * @throws Refusal 401 without a viewer
 */
export async function signOutOthers(
  db: Database,
  viewer: Viewer | null,
  { currentId }: { currentId: string | undefined },
): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), ne(sessions.sessionToken, currentId ?? '')))
      .returning({ device: sessions.device });
    if (ended.length === 0) return;
    const devices = ended.map(({ device }) => device).join(', ');
    await noteAct(tx, { act: 'person.signed-out', actorId: userId, personId: userId, why: devices });
  });
}
