import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Database, isDatabaseAway } from '@/db/client';
import { logError } from '@/lib/site/log';
import { makeWords } from './make-words';

/** Articles and comments whose words are made in one transaction: a tenth of a second. */
const BATCH = 500;
/** How often is looked for more. A search looks for itself. */
const REST_MS = 5_000;

/**
 * Makes words of what changed, until it is to stop: in the background, resting as long as it works, since readers and
 * writers come first.
 */
export async function keepWords(db: Database, stop: AbortSignal): Promise<void> {
  let most = BATCH;
  while (!stop.aborted) {
    const begun = performance.now();
    const done = await makeWords(db, most).catch((error) => failed(db, error, most));
    most = done === undefined ? 1 : Math.min(BATCH, 2 * most);
    const rest = done === 0 ? REST_MS : performance.now() - begun;
    await pause(rest, undefined, { signal: stop }).catch(() => {});
  }
}

/** One that no words can be made of must not keep all others waiting: it is found by trying one at a time, and let go. */
async function failed(db: Database, error: unknown, most: number): Promise<number | undefined> {
  if (!isOfTheText(error)) {
    if (!isDatabaseAway(error)) logError('no words were made for the search', error);
    return 0;
  }
  if (most > 1) return undefined;
  logError('the words of an article or comment could not be made', error);
  await db.execute(sql`delete from unsearched where n = (select min(n) from unsearched)`).catch(() => {});
  return undefined;
}

/** SQLSTATE 22: what cannot be read as what it is to be; 54: too much of it. */
function isOfTheText(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return /^(22|54)/.test(String((cause as { code?: unknown } | undefined)?.code));
}
