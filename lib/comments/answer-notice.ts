import { type SQL, sql } from 'drizzle-orm';
import { hasMailServer } from '@/lib/mail/has-mail-server';
import { hasQueue } from '@/lib/site/ping-notice';

/** What the queue calls the job that tells of a comment which was just published. */
export const ANSWER_TASK = 'tell_of_answer';
/** Tries until a database that is away is back. */
const TRIES = 10;
/** Minutes after publishing: what comes in a row goes out in one mail, and what is taken back at once in none. */
const REST_MINUTES = 2;

/** What waits in the queue: which comment was published. Who is told is looked up when the time has come. */
export interface WaitingAnswer {
  commentId: number;
}

/**
 * The part of a statement over published comments that queues the word to whom one answers, if they may want it, and the
 * question to a guest who asked for such words. Undefined where no mail leaves.
 */
export function answerNotice(columns: { id: SQL; parentId: SQL; wantsAnswers: SQL }): SQL | undefined {
  if (!hasQueue() || !hasMailServer()) return undefined;
  const job = answerJob(columns.id, sql`now() + make_interval(mins => ${REST_MINUTES})`);
  const isAsked = sql`${columns.wantsAnswers} or exists (
    select from comments answered where answered.id = ${columns.parentId} and (answered.user_id is not null or answered.wants_answers))`;
  return sql`case when ${isAsked} then (${job}).id end as answer`;
}

/** A call that queues the word of one comment. */
export function answerJob(commentId: SQL, at: SQL): SQL {
  return sql`graphile_worker.add_job(${ANSWER_TASK}, json_build_object('commentId', ${commentId}), run_at => ${at},
    max_attempts => ${TRIES}::int, job_key => ${`${ANSWER_TASK}:`} || ${commentId}, job_key_mode => 'preserve_run_at')`;
}
