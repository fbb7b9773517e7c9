import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { CommentState } from '../counts';
import { isWriter, type Proof } from '../receipt';

/** For acts on one's own comment. Who asks for a comment that is not there is told the same. */
export function requireWriter<Own extends { id: number; userId: string | null }>(
  comment: Own | undefined,
  proof: Proof,
): asserts comment is Own {
  if (!comment || !isWriter(comment, proof)) throw new Refusal(say('ownWords.notYours'), { status: 403 });
}

/** The same of a guest's comment: a member needs no receipt. */
export function requireGuest<Own extends { id: number; userId: string | null }>(
  comment: Own | undefined,
  proof: Proof,
): asserts comment is Own {
  requireWriter(comment, proof);
  if (comment.userId !== null) throw new Refusal(say('ownWords.notYours'), { status: 403 });
}

interface Editable {
  state: CommentState;
  withdrawnAt: Date | null;
  articleState: string;
}

/** Why a comment can not be edited by its writer, or null: what was not accepted stays as it was read. */
export function editRefusal({ state, withdrawnAt, articleState }: Editable): Refusal | null {
  if (withdrawnAt) return new Refusal(say('ownWords.isWithdrawn'), { status: 409 });
  if (articleState !== 'published' || (state !== 'published' && state !== 'held'))
    return new Refusal(say('ownWords.notEditable'), { status: 409 });
  return null;
}
