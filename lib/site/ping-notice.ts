import { type SQL, sql } from 'drizzle-orm';
import type { Subject } from './exchange';
import { websubHub } from './hub';

/** What the queue calls the job that tells the hub. */
export const PING_TASK = 'ping_hub';
/** Seconds between a change and the word of it: what changes meanwhile is told along. */
const REST_SECONDS = 10;
/** Tries until a hub that is away for some hours is back. */
const TRIES = 10;

/** What waits in the queue: the lists of articles changed, or one article's conversation. */
export type WaitingPing = { articles: true } | { articleId: number };

// One flag for the server and for Next's bundles in the same process.
const KEY = Symbol.for('rejoinder.pinging');
const shared = globalThis as { [key: symbol]: boolean | undefined };

/** Lets acts of this process tell the hub, once the queue is there. The command line does not: an import is no news. */
export function startPinging(): void {
  shared[KEY] = true;
}

/** Whether this process has a queue that delivers what acts leave in it. */
export function hasQueue(): boolean {
  return shared[KEY] === true;
}

/**
 * The part of an act's statement that queues the word to the hub: it goes out when the transaction commits. Undefined
 * where nobody is to be told.
 */
export function pingNotice(subjects: Subject[]): SQL | undefined {
  if (!hasQueue() || !websubHub()) return undefined;
  const waiting = waitingPing(subjects);
  if (!waiting) return undefined;
  // One waiting job for each thing that changes, however often it does.
  const key = `${PING_TASK}:${'articles' in waiting ? 'articles' : waiting.articleId}`;
  return sql`(graphile_worker.add_job(${PING_TASK}, ${JSON.stringify(waiting)}::json,
    run_at => now() + make_interval(secs => ${REST_SECONDS}), max_attempts => ${TRIES}::int,
    job_key => ${key}, job_key_mode => 'preserve_run_at')).id as ping`;
}

function waitingPing(subjects: Subject[]): WaitingPing | undefined {
  if (subjects.includes('articles')) return { articles: true };
  const [first, ...others] = subjects;
  const [, id] = /^article:(\d+)$/.exec(first ?? '') ?? [];
  return id !== undefined && others.length === 0 ? { articleId: Number(id) } : undefined;
}
