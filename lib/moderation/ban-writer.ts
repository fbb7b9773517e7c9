import type { Database } from '@/db/client';
import { bans } from '@/db/schema/moderation';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { bannable, refuseWhoCannotBan } from './ban-policy';
import { findWriter } from './find-writer';
import type { Banned } from './reason';

/**
 * Bans who wrote a comment, by their account, the address they gave or the network they wrote from: what comes from there
 * is spam from the next comment on. Banning twice changes nothing.
 * @throws Refusal when this viewer may not, the writer works here, or nothing of the kind is known of them
 */
export async function banWriter(
  db: Database,
  viewer: Viewer | null,
  { commentId, kind }: { commentId: number; kind: Banned },
): Promise<void> {
  refuseWhoCannotBan(viewer);
  await db.transaction(async (tx) => {
    const value = new Map(bannable(await findWriter(tx, commentId))).get(kind);
    if (value === undefined) throw new Refusal(say('history.notBannable'), { status: 409 });
    const done = await tx
      .insert(bans)
      .values({ kind, value, byId: viewer.id })
      .onConflictDoNothing()
      .returning({ kind: bans.kind });
    if (done.length === 0) return;
    await noteAct(tx, { act: 'comment.banned', actorId: viewer.id, commentId, why: kind });
  });
}
