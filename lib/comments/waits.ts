import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import type { CommentState } from './counts';
import { isByAuthor, isLastWordOfAnother } from './last-word';

/** Days: who wrote longer ago when a blog moves in or begins to keep waits has long ceased to wait. */
const OLDEST_WAIT_DAYS = 30;

/**
 * A conversation waits for its author as long as the last word of one of its branches is somebody else's. The wait stands
 * on that last comment and says since when; who goes on takes it over, an answer ends it. Called after the comment's
 * state and its counts were changed, in the act's transaction.
 */
export async function carryWait(
  tx: Queryable,
  comment: { id: number },
  { from, to, isAnswer }: { from: CommentState; to: CommentState; isAnswer: boolean },
): Promise<void> {
  if (to === 'published' && from !== 'published') await takeOver(tx, comment.id, isAnswer);
  else if (from === 'published' && to !== 'published') await giveBack(tx, comment.id, isAnswer);
}

const NO_WAIT = { waitsSince: null, laterUntil: null };

/**
 * What it answers no longer waits; the comment itself does, unless it is an answer or was gone on from: since as long as
 * what it answers, or else since it was published.
 */
async function takeOver(tx: Queryable, id: number, isAnswer: boolean): Promise<void> {
  const [answered] = await tx.execute<{ id: string; waits_since: Date | string | null }>(sql`
    select p.id, p.waits_since from comments p where p.id = ${answeredBy(id)}`);
  const since = answered?.waits_since ?? null;
  if (answered && since)
    await tx
      .update(comments)
      .set(NO_WAIT)
      .where(eq(comments.id, Number(answered.id)));
  if (isAnswer) return;
  await tx
    .update(comments)
    .set({
      waitsSince: since ? new Date(since) : sql`${comments.publishedAt}`,
    })
    .where(and(eq(comments.id, id), eq(comments.visibleReplies, 0)));
}

/**
 * What it answered is the last word again: it waits as before, if the comment had taken its wait over, or since its
 * branch began to wait, if the comment was the answer to it. Where others have gone on from it, the first of them who waits
 * does so in its stead. A wait that began later than what it answered was never that one's.
 */
async function giveBack(tx: Queryable, id: number, isAnswer: boolean): Promise<void> {
  await tx.execute(sql`
    with recursive given as (
      select p.id, case when ${isAnswer}::boolean then ${beginning} else c.waits_since end as since
      from comments c join comments p on p.id = ${answeredBy(id)}
      where c.id = ${id}::bigint and not ${isByAuthor(sql`p`)} and (${isAnswer}::boolean or c.waits_since <= p.published_at)
    ), below as (
      select id from given
      union all
      select r.id from below join comments r on r.parent_id = below.id
    ), taker as (
      select t.id from below join comments t using (id)
      where ${isLastWordOfAnother(sql`t`)} and (t.waits_since is not null or t.id = (select id from given))
      order by t.id limit 1
    )
    update comments t set waits_since = least(t.waits_since, given.since) from taker, given where t.id = taker.id`);
  await tx.update(comments).set(NO_WAIT).where(eq(comments.id, id));
}

/** When the first word was published that leads to `p` with no author's between them. */
const beginning = sql`(
  with recursive branch as (
    select p.published_at::timestamptz as at, p.parent_id as next
    union all
    select case when q.state = 'published' then q.published_at end, q.parent_id
    from branch join comments q on q.id = branch.next where q.state <> 'published' or not ${isByAuthor(sql`q`)}
  )
  select min(at) from branch)`;

/** The published word that a comment stands below: what lies between was taken away, and is nobody's word any more. */
const answeredBy = (id: number) => sql`(
  with recursive above as (
    select p.id, p.parent_id, p.state from comments c join comments p on p.id = c.parent_id where c.id = ${id}::bigint
    union all
    select p.id, p.parent_id, p.state from above join comments p on p.id = above.parent_id where above.state <> 'published'
  )
  select above.id from above where above.state = 'published')`;

/**
 * Lets what was lately said under an article wait, where nobody kept waits before: after an import. Where only these comments
 * came, the others wait or were settled already, and `endWrongWaits` ends what is taken over from them. The counts are right.
 */
export async function beginWaits(tx: Queryable, articleId: number, commentIds?: number[]): Promise<void> {
  const isNew = (c: SQL) =>
    commentIds ? sql`${c}.id = any(${`{${commentIds.join(',')}}`}::bigint[])` : sql`true`;
  const isLate = (c: SQL) => sql`${c}.published_at > now() - ${`${OLDEST_WAIT_DAYS} days`}::interval`;
  await tx.execute(sql`
    with recursive branch as (
      select c.id as last, c.parent_id as next, case when ${isLate(sql`c`)} then c.published_at end as since
      from comments c
      where c.article_id = ${articleId}::bigint and ${isNew(sql`c`)} and ${isLastWordOfAnother(sql`c`)}
      union all
      select branch.last, case when p.state <> 'published' or ${commentIds ? isNew(sql`p`) : isLate(sql`p`)} then p.parent_id end,
        case when p.state <> 'published' then null
          when not ${isNew(sql`p`)} then p.waits_since
          when ${isLate(sql`p`)} then p.published_at end
      from branch join comments p on p.id = branch.next where p.state <> 'published' or not ${isByAuthor(sql`p`)}
    ), beginning as (
      select last, min(since) as since from branch group by last
    )
    update comments c set waits_since = b.since from beginning b where c.id = b.last and b.since is not null`);
}

/**
 * Ends waits that are none any more, after some comments became answers: an article's authors changed, or what was said.
 * Who went on below such an answer waits since then, and no longer since before it.
 */
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
  await tx.execute(sql`
    update comments p set waits_since = ${beginning}
    where p.article_id = ${articleId}::bigint and p.waits_since < ${beginning}`);
}
