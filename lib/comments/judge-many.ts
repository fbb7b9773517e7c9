import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import { canModerate, type Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { CommentState } from './counts';
import { moveToState } from './judge-comment';
import type { Many } from './many';
import type { Reason } from './refusal-reasons';

interface Chosen {
  commentIds: number[];
  state: CommentState;
  /** Why they are removed. */
  why?: Reason;
}

/**
 * Judges several comments, one after the other, each wholly or not at all: one that is gone, or that this viewer may not
 * judge, keeps none of the others. Gives what became of them, and an entry of the log by which all of it can be undone.
 * @throws Refusal when nothing could be done to any of them
 */
export async function judgeMany(
  db: Database,
  viewer: Viewer | null,
  { commentIds, state, why }: Chosen,
): Promise<Many & { entryId?: number }> {
  if (!canModerate(viewer))
    throw new Refusal(say('comments.notYoursToJudge'), { status: viewer ? 403 : 401 });
  const together = randomUUID();
  const many: Many & { entryId?: number } = { what: state, done: 0, already: 0, refused: 0 };
  let refusal: Refusal | undefined;
  for (const commentId of new Set(commentIds)) {
    try {
      const judged = await db.transaction((tx) =>
        moveToState(tx, viewer, { commentId, state, why, together }),
      );
      many.entryId = judged.entryId ?? many.entryId;
      if (judged.entryId === undefined) many.already++;
      else many.done++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
      many.refused++;
    }
  }
  if (refusal && many.done + many.already === 0) throw refusal;
  return many;
}
