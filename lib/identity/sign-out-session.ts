import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sessions } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { requireSelf } from './require-self';
import type { Viewer } from './viewer';

/**
 * Signs the viewer out of one of the browsers that they are signed in with, at its next request.
 * @throws Refusal 401 without a viewer; 404 when the session is over or not theirs
 */
export async function signOutSession(
  db: Database,
  viewer: Viewer | null,
  { sessionId }: { sessionId: string },
): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    const [ended] = await tx
      .delete(sessions)
      .where(and(eq(sessions.sessionToken, sessionId), eq(sessions.userId, userId)))
      .returning({ device: sessions.device });
    if (!ended) throw new Refusal(say('account.sessionGone'), { status: 404 });
    await noteAct(tx, { act: 'person.signed-out', actorId: userId, personId: userId, why: ended.device });
  });
}
