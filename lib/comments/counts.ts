import { eq, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { isLastWordOfAnother } from './last-word';

export type CommentState = 'published' | 'held' | 'spam' | 'removed';

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

/**
 * One more (or one less) drawn comment: its parent has one more drawn reply, and may itself come or go with it, and so on
 * upwards: a branch of any length in one statement.
 */
async function countDrawn(
  tx: Queryable,
  comment: { rootId: number; parentId: number | null },
  by: 1 | -1,
): Promise<void> {
  // Without a published word of its own, a comment is drawn from its first drawn reply on, until its last one goes.
  const turns = sql`p.state <> 'published' and p.visible_replies = ${by === 1 ? 0 : 1}::int`;
  await tx.execute(sql`
    with recursive branch as (
      select p.id, p.parent_id, ${turns} as turns from comments p where p.id = ${comment.parentId}::bigint
      union all
      select p.id, p.parent_id, ${turns} from branch join comments p on p.id = branch.parent_id where branch.turns
    ), changed as (
      select id, 1 as replies, 0 as size from branch
      union all
      select ${comment.rootId}::bigint, 0, 1 + count(*) filter (where turns) from branch
    )
    update comments c
    set visible_replies = c.visible_replies + d.replies * ${by}::int, thread_size = c.thread_size + d.size * ${by}::int
    from (select id, sum(replies)::int as replies, sum(size)::int as size from changed group by id) d
    where c.id = d.id`);
}

/** The counts of an article's comments as they stand (`visible_replies`, `thread_size`) and counted anew (`replies`, `size`). */
const counted = (articleId: number): SQL => sql`
  with recursive published as (
    select id, parent_id from comments where article_id = ${articleId}::bigint and state = 'published'
  ), drawn as (
    select id, parent_id from published
    union
    select c.id, c.parent_id from comments c join drawn d on c.id = d.parent_id
  ), replies as (
    select parent_id as id, count(*)::int as visible from drawn where parent_id is not null group by parent_id
  ), threads as (
    select c.root_id as id, count(*)::int as size from drawn d join comments c using (id) group by c.root_id
  ), counted as (
    select c.id, c.visible_replies, c.thread_size, coalesce(r.visible, 0) as replies, coalesce(t.size, 0) as size
    from comments c left join replies r using (id) left join threads t using (id)
    where c.article_id = ${articleId}::bigint
  )`;

/** The counts of an article itself. */
const countedArticle = (articleId: number): SQL => sql`(
  select count(*)::int as comments, count(w.user_id)::int as answers
  from comments c
  left join article_authors w on w.article_id = c.article_id and w.user_id = c.user_id
  where c.article_id = ${articleId}::bigint and c.state = 'published')`;

/**
 * Counts an article's comments anew, whatever stood there: after an import, or when its authors changed. Within a
 * transaction that wrote comments, the article's row must have been locked before them, as everywhere.
 */
export async function recountArticle(tx: Queryable, articleId: number): Promise<void> {
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('no key update');
  await tx.execute(sql`${counted(articleId)}
    update comments c set visible_replies = o.replies, thread_size = o.size
    from counted o
    where c.id = o.id and (o.visible_replies, o.thread_size) <> (o.replies, o.size)`);
  await tx.execute(sql`
    update articles a set comment_count = n.comments, answer_count = n.answers
    from ${countedArticle(articleId)} n where a.id = ${articleId}::bigint`);
}

export interface CountedArticle {
  comments: { kept: number; counted: number };
  /** Those by the article's authors. */
  answers: { kept: number; counted: number };
  /** Comments whose number of replies, or of comments in their thread, is kept wrongly. */
  wrongComments: number;
  /** Waits that stand where no last word of another stands. */
  wrongWaits: number;
}

/** Compares what is kept with what counting anew gives, and changes nothing. Acts may go on meanwhile. */
export async function findCounts(db: Queryable, articleId: number): Promise<CountedArticle | undefined> {
  // One statement sees one moment: no act can come between the parts of it.
  const [row] = await db.execute<
    Record<'kept' | 'comments' | 'kept_answers' | 'answers' | 'wrong' | 'waits', number>
  >(sql`
    ${counted(articleId)}
    select a.comment_count as kept, n.comments, a.answer_count as kept_answers, n.answers,
      (select count(*)::int from counted o
        where (o.visible_replies, o.thread_size) <> (o.replies, o.size)) as wrong,
      (select count(*)::int from comments c
        where c.article_id = a.id and c.waits_since is not null and not (${isLastWordOfAnother(sql`c`)})) as waits
    from articles a, ${countedArticle(articleId)} n where a.id = ${articleId}::bigint`);
  return (
    row && {
      comments: { kept: row.kept, counted: row.comments },
      answers: { kept: row.kept_answers, counted: row.answers },
      wrongComments: row.wrong,
      wrongWaits: row.waits,
    }
  );
}
