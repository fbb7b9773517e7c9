import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { accounts } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { requireSelf } from '../require-self';
import type { Viewer } from '../viewer';
import { requireAnotherWayIn } from '../ways-in';

/**
 * Takes a provider away from the viewer: it signs them in no more.
 * @throws Refusal 401 without a viewer; 404 when it is not theirs; 409 when it is their last way in
 */
export async function disconnectProvider(
  db: Database,
  viewer: Viewer | null,
  { provider }: { provider: string },
): Promise<void> {
  const { id: userId } = requireSelf(viewer);
  await db.transaction(async (tx) => {
    await requireAnotherWayIn(tx, userId);
    const gone = await tx
      .delete(accounts)
      .where(and(eq(accounts.userId, userId), eq(accounts.provider, provider)))
      .returning({ provider: accounts.provider });
    if (gone.length === 0) throw new Refusal(say('providers.notConnected'), { status: 404 });
    await noteAct(tx, { act: 'person.disconnected', actorId: userId, personId: userId, why: provider });
  });
}
