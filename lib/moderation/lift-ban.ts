import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { bans } from '@/db/schema/moderation';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { bannable, refuseWhoCannotBan } from './ban-policy';
import { findWriter } from './find-writer';
import type { Banned } from './reason';

/**
 * Lifts a ban of who wrote a comment. Where there is none, nothing changes; what was taken for spam meanwhile stays there.
 * @throws Refusal when this viewer may not
 */
export async function liftBan(
  db: Database,
  viewer: Viewer | null,
  { commentId, kind }: { commentId: number; kind: Banned },
): Promise<void> {
  refuseWhoCannotBan(viewer);
  await db.transaction(async (tx) => {
    const value = new Map(bannable(await findWriter(tx, commentId))).get(kind);
    if (value === undefined) return;
    const gone = await tx
      .delete(bans)
      .where(and(eq(bans.kind, kind), eq(bans.value, value)))
      .returning({ kind: bans.kind });
    if (gone.length === 0) return;
    await noteAct(tx, { act: 'comment.ban-lifted', actorId: viewer.id, commentId, why: kind });
  });
}
