import { eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import type { Viewer } from '@/lib/identity/viewer';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { type CommentState, countStateChange } from './counts';
import { canJudge } from './policy';

export interface JudgedComment {
  id: number;
  articleId: number;
  rootId: number;
  parentId: number | null;
  userId: string | null;
  state: CommentState;
}

/**
 * Publishes, holds, removes a comment or marks it as spam. Judging it so a second time changes nothing.
 * @throws Refusal when it is not there or this viewer may not judge it
 */
export async function judgeComment(
  db: Database,
  viewer: Viewer | null,
  judged: { commentId: number; state: CommentState },
): Promise<JudgedComment> {
  return db.transaction((tx) => moveToState(tx, viewer, judged));
}

/** The same within an act's own transaction. */
export async function moveToState(
  tx: Queryable,
  viewer: Viewer | null,
  { commentId, state }: { commentId: number; state: CommentState },
): Promise<JudgedComment> {
  const articleId = await articleOf(tx, commentId);
  const comment = await lockComment(tx, commentId, articleId);
  if (!canJudge(viewer, { authorIds: await authorsOf(tx, articleId) })) {
    throw new Refusal('Only the authors of this article and the moderators may do this.', { status: 403 });
  }
  if (comment.state === state) return comment;
  await tx
    .update(comments)
    .set({
      state,
      heldReason: state === 'held' ? 'A moderator took it back.' : null,
      publishedAt: state === 'published' ? sql`coalesce(${comments.publishedAt}, now())` : undefined,
    })
    .where(eq(comments.id, commentId));
  await countStateChange(tx, comment, { from: comment.state, to: state });
  if (comment.state === 'published' || state === 'published')
    await announceChange(tx, `article:${articleId}`);
  return { ...comment, state };
}

async function articleOf(tx: Queryable, commentId: number): Promise<number> {
  const [row] = await tx
    .select({ articleId: comments.articleId })
    .from(comments)
    .where(eq(comments.id, commentId));
  if (!row) throw new Refusal('This comment is no longer here.', { status: 404 });
  return row.articleId;
}

/** The article's row is locked before the comment's, as everywhere, so that no two acts wait for each other. */
async function lockComment(tx: Queryable, commentId: number, articleId: number): Promise<JudgedComment> {
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('no key update');
  const [comment] = await tx
    .select({
      id: comments.id,
      articleId: comments.articleId,
      rootId: comments.rootId,
      parentId: comments.parentId,
      userId: comments.userId,
      state: comments.state,
    })
    .from(comments)
    .where(eq(comments.id, commentId))
    .for('update');
  if (!comment) throw new Refusal('This comment is no longer here.', { status: 404 });
  return comment;
}

async function authorsOf(tx: Queryable, articleId: number): Promise<string[]> {
  const rows = await tx
    .select({ userId: articleAuthors.userId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId));
  return rows.map(({ userId }) => userId);
}
