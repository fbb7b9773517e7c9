import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';

export type CommentState = 'published' | 'held' | 'spam' | 'removed';

/** A comment is drawn when it is published, or when drawn replies hang on it: then as a stub. */
const isDrawn = (state: CommentState, visibleReplies: number) => state === 'published' || visibleReplies > 0;

/**
 * Counts a comment that changes its state into its article, its thread and its parent, so that pages never count; `from`
 * is null for one that was just written. Call it in the act's transaction. The article's row is locked first, so that
 * two acts on one article do not cross.
 */
export async function countStateChange(
  tx: Queryable,
  comment: { id: number; articleId: number; rootId: number; parentId: number | null; userId: string | null },
  change: { from: CommentState | null; to: CommentState },
): Promise<void> {
  const published = Number(change.to === 'published') - Number(change.from === 'published');
  if (published === 0) return;
  const isAnswer = sql<number>`(select count(*)::int from article_authors a where a.article_id = ${comment.articleId} and a.user_id = ${comment.userId})`;
  await tx
    .update(articles)
    .set({
      commentCount: sql`${articles.commentCount} + ${published}`,
      answerCount: sql`${articles.answerCount} + ${published} * ${isAnswer}`,
    })
    .where(eq(articles.id, comment.articleId));
  const [row] = await tx
    .select({ visibleReplies: comments.visibleReplies })
    .from(comments)
    .where(eq(comments.id, comment.id));
  // With drawn replies it was drawn before and stays so: as itself or as a stub.
  if (row && row.visibleReplies === 0) await countDrawn(tx, comment, published as 1 | -1);
}

/** One more (or one less) drawn comment: its parent has one more drawn reply, and may itself come or go with it. */
async function countDrawn(
  tx: Queryable,
  comment: { rootId: number; parentId: number | null },
  by: 1 | -1,
): Promise<void> {
  let size: number = by;
  let parentId = comment.parentId;
  while (parentId !== null) {
    const [parent] = await tx
      .update(comments)
      .set({ visibleReplies: sql`${comments.visibleReplies} + ${by}` })
      .where(eq(comments.id, parentId))
      .returning({
        parentId: comments.parentId,
        state: comments.state,
        visibleReplies: comments.visibleReplies,
      });
    if (!parent) break;
    const was = isDrawn(parent.state, parent.visibleReplies - by);
    if (was === isDrawn(parent.state, parent.visibleReplies)) break;
    size += by;
    parentId = parent.parentId;
  }
  await tx
    .update(comments)
    .set({ threadSize: sql`${comments.threadSize} + ${size}` })
    .where(eq(comments.id, comment.rootId));
}

/**
 * Counts an article's comments anew, whatever stood there: after an import, or when its authors changed. Within a
 * transaction that wrote comments, the article's row must have been locked before them, as everywhere.
 */
export async function recountArticle(tx: Queryable, articleId: number): Promise<void> {
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('no key update');
  await tx.execute(sql`
    with recursive published as (
      select id, parent_id from comments where article_id = ${articleId} and state = 'published'
    ), drawn as (
      select id, parent_id from published
      union
      select c.id, c.parent_id from comments c join drawn d on c.id = d.parent_id
    ), replies as (
      select parent_id as id, count(*)::int as visible from drawn where parent_id is not null group by parent_id
    ), threads as (
      select c.root_id as id, count(*)::int as size from drawn d join comments c using (id) group by c.root_id
    )
    update comments c
    set visible_replies = coalesce(r.visible, 0), thread_size = coalesce(t.size, 0)
    from comments o left join replies r using (id) left join threads t using (id)
    where c.id = o.id and o.article_id = ${articleId}
      and (c.visible_replies, c.thread_size) is distinct from (coalesce(r.visible, 0), coalesce(t.size, 0))`);
  await tx.execute(sql`
    update articles a set comment_count = c.published, answer_count = c.answers
    from (
      select count(*)::int as published, count(w.user_id)::int as answers
      from comments c
      left join article_authors w on w.article_id = c.article_id and w.user_id = c.user_id
      where c.article_id = ${articleId} and c.state = 'published'
    ) c
    where a.id = ${articleId}`);
}
