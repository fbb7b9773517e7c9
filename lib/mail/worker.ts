import { setTimeout as pause } from 'node:timers/promises';
import { type JobHelpers, Logger, type Runner, run, runMigrations } from 'graphile-worker';
import { database } from '@/db/client';
import { tellMember } from '@/lib/account/tell-member';
import { tellOfAnswer } from '@/lib/answers/tell-of-answer';
import { ANSWER_TASK, type WaitingAnswer } from '@/lib/comments/answer-notice';
import { MEMBER_TASK, type WaitingNotice } from '@/lib/comments/member-notice';
import { pingHub } from '@/lib/feeds/ping-hub';
import { LINK_TASK, type WaitingLink } from '@/lib/identity/request-link';
import { sendSignInLink } from '@/lib/identity/send-link';
import { logError } from '@/lib/site/log';
import { PING_TASK, startPinging, type WaitingPing } from '@/lib/site/ping-notice';
import { deliverMail } from './deliver-mail';
import { MAIL_TASK, type WaitingMail } from './queue-mail';
import { unseal } from './seal';

/** Mails that are sent at the same time. */
const CONCURRENCY = 2;
/** Connections: one that listens, one for each mail, one to spare. */
const CONNECTIONS = CONCURRENCY + 2;
/** How often mails are looked for whose time for another try has come. New ones are announced. */
const POLL_MS = 5_000;
/** Before the worker is started anew when the database was away for long. */
const RESTART_MS = 5_000;

/**
 * Looks for mail that may fail in a row before the queue is started anew. One whose very first look-up failed repeats
 * that failure for ever: it remembers the broken promise.
 */
const FAILURES_BEFORE_RESTART = 2 * CONCURRENCY;

/** The queue's own words name jobs and what went wrong with them, which may quote an address: they stay out of logs. */
const silent = new Logger(() => () => {});

/** Brings the queue's tables to their newest shape. `address` as in `DATABASE_URL`. */
export async function prepareMailQueue(address: string): Promise<void> {
  await runMigrations({ connectionString: address, logger: silent, maxPoolSize: 1 });
}

/**
 * Delivers queued mail until the returned function is called, which waits for the mails under way. Survives a database
 * that is away.
 */
export async function startMailWorker(address: string): Promise<() => Promise<void>> {
  await prepareMailQueue(address);
  startPinging();
  const stopping = new AbortController();
  const first = await startRunner(address);
  const supervised = supervise(address, first, stopping.signal);
  return () => {
    stopping.abort();
    return supervised;
  };
}

/** The queue gives up after a while without a database: then it is started anew, until it is to stop. */
async function supervise(address: string, first: Runner, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
  for (let runner: Runner | undefined = first; ; ) {
    if (runner)
      await Promise.race([
        runner.promise.catch((error) => logError('the mail queue stopped', error)),
        stopped,
      ]);
    if (!stop.aborted) await pause(RESTART_MS, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return void (await runner?.stop().catch(() => {}));
    runner = await startRunner(address).catch(() => undefined);
  }
}

async function startRunner(address: string): Promise<Runner> {
  const runner = await run({
    connectionString: address,
    maxPoolSize: CONNECTIONS,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    parsedCronItems: [],
    logger: silent,
    taskList: {
      [MAIL_TASK]: deliverWaiting,
      [PING_TASK]: deliverPing,
      [MEMBER_TASK]: deliverNotice,
      [ANSWER_TASK]: deliverAnswer,
      [LINK_TASK]: deliverLink,
    },
  });
  stopWhenStuck(runner);
  return runner;
}

function stopWhenStuck({ events, stop }: Runner): void {
  let failures = 0;
  for (const found of ['worker:getJob:empty', 'job:start'] as const)
    events.on(found, () => {
      failures = 0;
    });
  events.on('worker:getJob:error', () => {
    if (++failures === FAILURES_BEFORE_RESTART) void stop().catch(() => {});
  });
}

/** Sends one mail. After its last try, or when its time is over, it is let go. */
async function deliverWaiting(payload: unknown, { job }: JobHelpers): Promise<void> {
  const { sealed, until } = payload as WaitingMail;
  if (until !== null && Date.now() > until) return;
  await quietly(job, 'a mail could not be delivered', () => deliverMail(JSON.parse(unseal(sealed))));
}

/** Tells the hub what changed. After its last try it is let go: the next change tells it again. */
async function deliverPing(payload: unknown, { job }: JobHelpers): Promise<void> {
  try {
    await pingHub(database(), payload as WaitingPing);
  } catch (error) {
    logError('the hub was not told of a change', error);
    if (job.attempts < job.max_attempts) throw new Error('The hub was not told.');
  }
}

/** Tells a member of a comment under their address. */
function deliverNotice(payload: unknown, { job }: JobHelpers): Promise<void> {
  return quietly(job, 'a member was not told of a comment', () =>
    tellMember(database(), payload as WaitingNotice),
  );
}

/** Sends a link to sign in, unless whoever asked for it has given up. */
async function deliverLink(payload: unknown, { job }: JobHelpers): Promise<void> {
  const { sealed, until } = payload as WaitingLink;
  if (Date.now() > until) return;
  await quietly(job, 'a link to sign in was not made', () =>
    sendSignInLink(database(), JSON.parse(unseal(sealed))),
  );
}

/** Tells of a comment that was published. */
function deliverAnswer(payload: unknown, { job }: JobHelpers): Promise<void> {
  return quietly(job, 'nobody was told of an answer', () =>
    tellOfAnswer(database(), payload as WaitingAnswer),
  );
}

/** The queue would keep an error's words, and those of a question to the database quote whom it was about. */
async function quietly(job: JobHelpers['job'], what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    logError(what, withoutWords(error, `try ${job.attempts} of ${job.max_attempts}`));
    if (job.attempts < job.max_attempts) throw new Error('It could not be done.');
  }
}

/** What went wrong and where, with other words: a mail server's own quote the address. */
function withoutWords(error: unknown, words: string): Error {
  const known: Error & { code?: string } = error instanceof Error ? error : new Error();
  return Object.assign(new Error(words), { name: known.name, stack: known.stack, code: known.code });
}
