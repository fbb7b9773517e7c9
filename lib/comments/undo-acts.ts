import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { log } from '@/db/schema/log';
import type { Viewer } from '@/lib/identity/viewer';
import { Refusal } from '@/lib/refusal';
import type { Many } from './many';
import { undoJudgement } from './undo-judgement';

/**
 * Undoes what an entry of the log tells, with all that was done in one go with it: each comment wholly or not at all. Gives
 * what became of them; undefined of one that was judged by itself.
 * @throws Refusal as `undoJudgement`, when nothing could be undone
 */
export async function undoActs(
  db: Database,
  viewer: Viewer | null,
  { entryId }: { entryId: number },
): Promise<Many | undefined> {
  const [entry] = await db.select({ together: log.together }).from(log).where(eq(log.id, entryId));
  if (!entry?.together) {
    await undoJudgement(db, viewer, { entryId });
    return undefined;
  }
  const entries = await db
    .select({ id: log.id })
    .from(log)
    .where(and(eq(log.together, entry.together), isNull(log.undoneAt)))
    .orderBy(desc(log.id));
  if (entries.length === 0) return undefined;
  const many: Many = { what: 'undone', done: 0, already: 0, refused: 0 };
  let refusal: Refusal | undefined;
  for (const { id } of entries) {
    try {
      await undoJudgement(db, viewer, { entryId: id });
      many.done++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
      many.refused++;
    }
  }
  if (refusal && many.done === 0) throw refusal;
  return many;
}
