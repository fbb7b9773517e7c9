import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import type { CommentState } from './counts';

/** Days: who wrote longer ago when a blog moves in or begins to keep waits has long ceased to wait. */
const OLDEST_WAIT_DAYS = 30;

/**
 * A conversation waits for its author as long as the last word of one of its branches is somebody else's. The wait stands
 * on that last comment and says since when; who goes on takes it over, an answer ends it. Called after the comment's
 * state and its counts were changed, in the act's transaction.
 */
export async function carryWait(
  tx: Queryable,
  comment: { id: number; parentId: number | null },
  { from, to, isAnswer }: { from: CommentState; to: CommentState; isAnswer: boolean },
): Promise<void> {
  if (to === 'published' && from !== 'published') await takeOver(tx, comment, isAnswer);
  else if (from === 'published' && to !== 'published') await giveBack(tx, comment.id, isAnswer);
}

const NO_WAIT = { waitsSince: null, laterUntil: null };

/** What it answers no longer waits; the comment itself does, unless it is an answer or was gone on from. */
async function takeOver(
  tx: Queryable,
  { id, parentId }: { id: number; parentId: number | null },
  isAnswer: boolean,
): Promise<void> {
  const [parent] = await tx
    .select({ waitsSince: comments.waitsSince })
    .from(comments)
    .where(sql`${comments.id} = ${parentId}::bigint`);
  if (parent?.waitsSince)
    await tx
      .update(comments)
      .set(NO_WAIT)
      .where(eq(comments.id, Number(parentId)));
  if (isAnswer) return;
  const since = parent?.waitsSince ?? sql`now()`;
  await tx
    .update(comments)
    .set({ waitsSince: since })
    .where(and(eq(comments.id, id), eq(comments.visibleReplies, 0)));
}

/**
 * What it answered is the last word again: it waits as before, if the comment had taken its wait over, or since it was
 * published, if the comment was the answer to it.
 */
async function giveBack(tx: Queryable, id: number, isAnswer: boolean): Promise<void> {
  await tx.execute(sql`
    update comments p set waits_since = case when ${isAnswer}::boolean then p.published_at else c.waits_since end
    from comments c
    where c.id = ${id}::bigint and p.id = c.parent_id and ${isLastWordOfAnother(sql`p`)}
      and (${isAnswer}::boolean or c.waits_since < c.published_at)`);
  await tx.update(comments).set(NO_WAIT).where(eq(comments.id, id));
}

/** Whether a comment is published, not gone on from, and not by an author of its article. */
const isLastWordOfAnother = (c: SQL) => sql`${c}.state = 'published' and ${c}.visible_replies = 0
  and not exists (select from article_authors w where w.article_id = ${c}.article_id and w.user_id = ${c}.user_id)`;

/** Lets what was lately said under an article wait, where nobody kept waits before: after an import. Its counts are right. */
export async function beginWaits(tx: Queryable, articleId: number): Promise<void> {
  await tx.execute(sql`
    update comments c set waits_since = c.published_at
    where c.article_id = ${articleId}::bigint and ${isLastWordOfAnother(sql`c`)}
      and c.published_at > now() - ${`${OLDEST_WAIT_DAYS} days`}::interval`);
}

/** Ends waits that are none any more, after an article's authors changed: then some comments became answers. */
export async function endWrongWaits(tx: Queryable, articleId: number): Promise<void> {
  await tx
    .update(comments)
    .set(NO_WAIT)
    .where(
      and(
        eq(comments.articleId, articleId),
        isNotNull(comments.waitsSince),
        sql`not (${isLastWordOfAnother(sql`comments`)})`,
      ),
    );
}
