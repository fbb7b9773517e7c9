import { z } from 'zod';
import type { Queryable } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import type { LoggedAct } from '@/lib/log/acts';
import { noteAct } from '@/lib/log/note-act';
import type { LockedComment } from './lock-comment';

/** What undoing an act on a comment puts back. */
export const beforeJudged = z.object({
  state: z.enum(['published', 'held', 'spam', 'removed']),
  heldReason: z.string().nullable(),
  waitsSince: z.coerce.date().nullable(),
  laterUntil: z.coerce.date().nullable(),
  readByAuthorAt: z.coerce.date().nullable(),
  isGoneOnFrom: z.boolean().default(false),
  lesson: z.boolean().nullable().default(null),
  /** The reply that was written in the same act. */
  replyId: z.number().optional(),
});

/** Logs an act on a comment with how the comment was before. Gives the entry's id. */
export function noteJudged(
  tx: Queryable,
  viewer: Viewer | null,
  comment: LockedComment,
  { replyId, ...act }: { act: LoggedAct; replyId?: number; why?: string; together?: string },
): Promise<number> {
  const { id: commentId, articleId, rootId, parentId, userId, authorIds, withdrawnAt, ...changing } = comment;
  const before = { ...changing, replyId };
  return noteAct(tx, { ...act, actorId: viewer?.id ?? null, commentId, articleId, before });
}
