import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { inOneGo } from '@/db/in-one-go';
import { takesComments } from '@/lib/articles/takes-comments';
import type { Viewer } from '@/lib/identity/viewer';
import { COMMENT_RENDER_VERSION } from '@/lib/markdown/comment';
import type { Verdict } from '@/lib/moderation/judge-draft';
import { changeNotice, noteChanged } from '@/lib/site/changes';
import type { Subject } from '@/lib/site/exchange';
import { answerNotice } from './answer-notice';
import type { Guest } from './input';
import { memberNotice } from './member-notice';
import { type CommentPlace, placeOf, type Spot, spotOf } from './place';
import { isSameSending, type Sending } from './sending';

export interface WrittenReply {
  id: number;
  state: Verdict['state'];
  /** Where it stands, once it is published. */
  place?: CommentPlace;
}

export interface Reply {
  articleId: number;
  parentId: number | null;
  viewer: Viewer | null;
  /** Whether it may be written where comments are closed. */
  isWriter: boolean;
  /** Whether the person is told whose address a guest gave. */
  isTold: boolean;
  guest: Guest | null;
  /** Whether a guest asked to be told of answers. */
  wantsAnswers: boolean;
  body: string;
  bodyHtml: string;
  verdict: Verdict;
  sending: Sending;
  network: string | undefined;
}

/**
 * Writes a reply and counts it, unless it is there already or its place was taken away meanwhile: then it gives undefined.
 * One transaction in one go. A published reply waits for its turn at the article, so that counts are exact; a held one
 * counts nowhere and waits only for another sending of the same form.
 */
export async function writeReply(db: Database, reply: Reply): Promise<WrittenReply | undefined> {
  const isPublished = reply.verdict.state === 'published';
  const turn = isPublished
    ? sql`select id from articles where id = ${reply.articleId}::bigint for no key update`
    : sql`select pg_advisory_xact_lock(hashtextextended(${reply.sending.turn}, 0))`;
  const changed: Subject[] = [`article:${reply.articleId}`];
  const statements = isPublished
    ? [turn, published(reply, changed), writtenSpot(reply)]
    : [turn, held(reply)];
  const [, [row] = [], [spot] = []] = await inOneGo(db, statements, { isFlushedTogether: true });
  if (!row) return undefined;
  if (isPublished) noteChanged(changed);
  const place = spot && (await placeOf(db, spot as Spot));
  return { id: Number(row.id), state: reply.verdict.state, place };
}

/** Asked along, since whoever posts is led there: it is known by its sending before it is known by its id. */
function writtenSpot({ articleId, sending }: Reply): SQL {
  return spotOf(sql`c.article_id = ${articleId}::bigint and c.submission_key = ${sending.key}`);
}

function held(reply: Reply): SQL {
  const notice = reply.isTold ? memberNotice(sql`id`) : undefined;
  return sql`${inserted(reply)} select id ${notice ? sql`, ${notice}` : sql``} from written`;
}

/**
 * A published reply's parent is published, and so was drawn before: only its own count of replies, the thread's and the
 * article's change. An answer of an author ends the wait of what it answers; anybody else's reply waits in its stead. The moderator's acts, which can make whole branches come and go, count with `countStateChange`.
 */
function published(reply: Reply, changed: Subject[]): SQL {
  const [id, parentId, wantsAnswers] = [sql`written.id`, sql`written.parent_id`, sql`written.wants_answers`];
  const answer = answerNotice({ id, parentId, wantsAnswers });
  return sql`${inserted(reply)}, in_article as (
    update articles a
    set comment_count = a.comment_count + 1,
      answer_count = a.answer_count + written.is_answer::int
    from written where a.id = written.article_id
  ), in_thread as (
    update comments c
    set visible_replies = c.visible_replies + (c.id = written.parent_id)::int,
      thread_size = c.thread_size + (c.id = written.root_id)::int,
      waits_since = case when c.id = written.parent_id then null else c.waits_since end,
      later_until = case when c.id = written.parent_id then null else c.later_until end
    from written where c.id in (written.parent_id, written.root_id)
  )
  select id, ${changeNotice(changed)}${answer ? sql`, ${answer}` : sql``} from written`;
}

/** Rows are locked in the order in which all acts lock them: the article's before a comment's. */
function inserted(reply: Reply): SQL {
  const { articleId, parentId, viewer, guest, verdict, sending } = reply;
  const isPublished = verdict.state === 'published';
  return sql`with place as (
    select a.id as article_id, p.id as parent_id, p.root_id, p.depth, p.waits_since,
      exists (select from article_authors w where w.article_id = a.id and w.user_id = ${viewer?.id ?? null}) as is_answer
    from articles a left join comments p on p.id = ${parentId}::bigint and p.article_id = a.id and p.state = 'published'
    where a.id = ${articleId}::bigint and a.state = 'published' and (${takesComments(sql`a`)} or ${reply.isWriter}::boolean)
      and (p.id is not null or ${parentId}::bigint is null)
      and not exists (select from comments same where same.article_id = a.id and ${isSameSending(sending)})
  ), numbered as (
    select *, nextval(pg_get_serial_sequence('comments', 'id')) as id, clock_timestamp() as at from place
  ), written as (
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, held_reason, user_id,
      guest_name, guest_email, guest_website, wants_answers, body, body_html, render_version, submission_key, thread_size,
      created_at, published_at, waits_since, network)
    select id, article_id, parent_id, coalesce(root_id, id), coalesce(depth + 1, 0), id, ${verdict.state}::comment_state,
      ${verdict.reason}, ${viewer?.id ?? null}, ${guest?.name ?? null}, ${guest?.email ?? null}, ${guest?.website ?? null},
      ${reply.wantsAnswers}::boolean, ${reply.body}, ${reply.bodyHtml}, ${COMMENT_RENDER_VERSION}::smallint, ${sending.key},
      (parent_id is null and ${isPublished}::boolean)::int, at, case when ${isPublished}::boolean then at end,
      case when ${isPublished}::boolean and not is_answer then coalesce(waits_since, at) end, ${reply.network ?? null}
    from numbered
    on conflict (article_id, submission_key) do nothing
    returning id, article_id, parent_id, root_id, wants_answers, ${isPublished}::boolean and waits_since is null as is_answer
  )`;
}
