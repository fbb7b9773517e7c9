import { sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { answersTold } from '@/db/schema/answers';
import { openingWords } from '@/lib/articles/excerpt';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { answerJob } from '@/lib/comments/answer-notice';
import { type Answer, answerMail } from '@/lib/mail/answer-mail';
import { queueMail } from '@/lib/mail/queue-mail';
import { markdownOfHtml } from '@/lib/markdown/from-html';
import { absoluteUrl } from '@/lib/site/address';
import { askAddress } from './ask-address';
import { collectAnswers, type ToldAnswer } from './collect-answers';
import { type Listener, stopAtOnceUrl, stopPath, stopToken } from './listener';
import { findListener, findPublication, type Publication, writtenBy } from './queries';

/** Minutes between two mails about one conversation, for whoever has not spoken in it since the first. */
const QUIET_MINUTES = 60;
/** Characters of the earlier comment that remind of it. */
const REMINDER_LIMIT = 400;
/** Characters of stored HTML that are read for it. */
const REMINDER_SOURCE = 4_000;

/**
 * Tells of a comment that was published some minutes ago and is public still: by mail to whom it answers, if they want
 * that; and its writer, a guest who wants to be told of answers to it, is asked whether it was them. Of no reply is anybody
 * told twice; what comes in a row goes out together.
 */
export async function tellOfAnswer(db: Database, { commentId }: { commentId: number }): Promise<void> {
  const published = await findPublication(db, commentId);
  if (!published) return;
  if (published.wantsAnswersAt) await askAddress(db, published.wantsAnswersAt);
  if (published.answered) await tellAnswered(db, published, published.answered);
}

async function tellAnswered(
  db: Database,
  { id: replyId, rootId }: Publication,
  answered: NonNullable<Publication['answered']>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const listener = await findListener(tx, answered);
    if (!listener) return;
    // Two answers to one person at the same time: who comes second finds what the first has told.
    const turn = `answers ${listener.id} ${rootId}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`);
    const answers = await collectAnswers(tx, { listener, rootId, replyId });
    // Another mail may have told of this one already, or it was taken back a moment ago.
    if (!answers.some(({ id }) => id === replyId)) return;
    const quietUntil = await findQuietEnd(tx, listener, rootId);
    if (quietUntil) return askAgain(tx, replyId, quietUntil);
    await tx
      .insert(answersTold)
      .values(answers.map(({ id }) => ({ replyId: id, toldTo: listener.id, rootId })));
    await queueMail(tx, await mailTo(tx, listener, answers));
  });
}

/** Each answer comes back by itself: should one be taken away meanwhile, the others are told all the same. */
async function askAgain(tx: Queryable, replyId: number, at: string): Promise<void> {
  await tx.execute(sql`select (${answerJob(sql`${replyId}::bigint`, sql`${at}::timestamptz`)}).id`);
}

/** Until when somebody has rest from a conversation that they were told of and have not gone on with; null where that is over. */
async function findQuietEnd(tx: Queryable, listener: Listener, rootId: number): Promise<string | null> {
  const [row] = await tx.execute<{ until: string | null }>(sql`
    with last as (
      select t.told_at from answers_told t where t.told_to = ${listener.id} and t.root_id = ${rootId}::bigint
      order by t.told_at desc limit 1
    )
    select (told_at + make_interval(mins => ${QUIET_MINUTES}))::text as until from last
    where told_at > now() - make_interval(mins => ${QUIET_MINUTES}) and not exists (
      select from comments c where ${writtenBy(listener)} and c.root_id = ${rootId}::bigint and c.created_at > told_at)`);
  return row?.until ?? null;
}

async function mailTo(tx: Queryable, listener: Listener & { to: string }, answers: ToldAnswer[]) {
  const { name: blogName, language } = await findBlog(tx);
  return answerMail({
    to: listener.to,
    blogName,
    language,
    title: shownTitle(answers[0]?.articleTitle ?? '', language),
    answers: answers.map(inMail),
    isMember: listener.kind === 'member',
    stopLink: absoluteUrl(stopPath(stopToken(listener))),
    stopAtOnceLink: stopAtOnceUrl(listener),
  });
}

function inMail(answer: ToldAnswer): Answer {
  const { id, name, isByAuthor, body, bodyFormat, bodyHtml, answeredHtml } = answer;
  return {
    name,
    isByAuthor,
    text: bodyFormat === 'markdown' ? body : markdownOfHtml(bodyHtml),
    html: bodyHtml,
    link: absoluteUrl(`/c/${id}`),
    answered: openingWords(answeredHtml.slice(0, REMINDER_SOURCE), REMINDER_LIMIT),
  };
}
