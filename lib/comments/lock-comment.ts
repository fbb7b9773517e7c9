import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { CommentState } from './counts';

/** A comment as an act found it and holds it, with what undoing the act puts back. */
export interface LockedComment {
  id: number;
  articleId: number;
  rootId: number;
  parentId: number | null;
  userId: string | null;
  state: CommentState;
  heldReason: string | null;
  waitsSince: Date | null;
  laterUntil: Date | null;
  readByAuthorAt: Date | null;
  /** Whether drawn replies hang on it: then it is they who wait. */
  isGoneOnFrom: boolean;
  /** What the spam filter learned of it: that it is spam, that it is none, or nothing (null). */
  lesson: boolean | null;
  /** When its writer took it away for good. */
  withdrawnAt: Date | null;
  authorIds: string[];
}

/**
 * Holds a comment until the transaction ends. The article's row is locked before the comment's, as everywhere, so that no
 * two acts wait for each other.
 * @throws Refusal when it is not there
 */
export async function lockComment(tx: Queryable, commentId: number): Promise<LockedComment> {
  const articleId = await articleOf(tx, commentId);
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('no key update');
  const [comment] = await tx
    .select({
      id: comments.id,
      articleId: comments.articleId,
      rootId: comments.rootId,
      parentId: comments.parentId,
      userId: comments.userId,
      state: comments.state,
      heldReason: comments.heldReason,
      waitsSince: comments.waitsSince,
      laterUntil: comments.laterUntil,
      readByAuthorAt: comments.readByAuthorAt,
      isGoneOnFrom: sql<boolean>`visible_replies > 0`,
      lesson: sql<boolean | null>`(select is_spam from spam_lessons where comment_id = comments.id)`,
      withdrawnAt: comments.withdrawnAt,
    })
    .from(comments)
    .where(eq(comments.id, commentId))
    .for('update');
  if (!comment) throw gone();
  return { ...comment, authorIds: await authorsOf(tx, articleId) };
}

async function articleOf(tx: Queryable, commentId: number): Promise<number> {
  const [row] = await tx
    .select({ articleId: comments.articleId })
    .from(comments)
    .where(eq(comments.id, commentId));
  if (!row) throw gone();
  return row.articleId;
}

async function authorsOf(tx: Queryable, articleId: number): Promise<string[]> {
  const rows = await tx
    .select({ userId: articleAuthors.userId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId));
  return rows.map(({ userId }) => userId);
}

const gone = () => new Refusal(say('comments.commentGone'), { status: 404 });
