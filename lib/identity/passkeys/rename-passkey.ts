import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { requireSelf } from '../require-self';
import type { Viewer } from '../viewer';

/**
 * Lets the viewer call one of their passkeys something else.
 * @throws Refusal 401 without a viewer; 404 when it is not theirs
 */
export async function renamePasskey(
  db: Database,
  viewer: Viewer | null,
  { passkeyId, passkeyName }: { passkeyId: string; passkeyName: string },
): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    const [named] = await tx
      .update(passkeys)
      .set({ name: passkeyName })
      .where(and(eq(passkeys.id, passkeyId), eq(passkeys.userId, userId)))
      .returning({ id: passkeys.id });
    if (!named) throw new Refusal(say('signIn.passkeyGone'), { status: 404 });
    await noteAct(tx, { act: 'person.passkey-renamed', actorId: userId, personId: userId, why: passkeyName });
  });
}
