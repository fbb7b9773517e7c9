import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { requireSelf } from '../require-self';
import type { Viewer } from '../viewer';
import { requireAnotherWayIn } from '../ways-in';

/**
 * Takes one of the viewer's passkeys away: it signs nobody in any more.
 * @throws Refusal 401 without a viewer; 404 when it is not theirs; 409 when it is their last way in
 */
export async function removePasskey(
  db: Database,
  viewer: Viewer | null,
  { passkeyId }: { passkeyId: string },
): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    await requireAnotherWayIn(tx, userId);
    const [gone] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, passkeyId), eq(passkeys.userId, userId)))
      .returning({ name: passkeys.name });
    if (!gone) throw new Refusal(say('signIn.passkeyGone'), { status: 404 });
    await noteAct(tx, { act: 'person.passkey-removed', actorId: userId, personId: userId, why: gone.name });
  });
}
