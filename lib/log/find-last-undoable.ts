import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { log } from '@/db/schema/log';

/** What this person did last to a comment and can undo; undefined when there is nothing. */
export async function findLastUndoable(
  db: Queryable,
  actorId: string,
): Promise<{ entryId: number; commentId: number } | undefined> {
  const [last] = await db
    .select({ entryId: log.id, commentId: log.commentId })
    .from(log)
    .where(
      and(eq(log.actorId, actorId), isNotNull(log.commentId), isNotNull(log.before), isNull(log.undoneAt)),
    )
    .orderBy(desc(log.id))
    .limit(1);
  return last?.commentId ? { entryId: last.entryId, commentId: last.commentId } : undefined;
}
