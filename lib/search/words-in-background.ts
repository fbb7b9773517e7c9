import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type Database, errorCode, isDatabaseAway } from '@/db/client';
import { logError } from '@/lib/site/log';
import { makeWords } from './make-words';

/** Articles and comments whose words are made in one transaction: some hundredths of a second, for which a reply to one of them may wait. */
const BATCH = 100;
/** For how long what changes is gathered, and after which is tried again what could not be made. A search looks for itself. */
const REST_MS = 5_000;

/**
 * Makes words in the background of what changed: at its start, since an earlier one may have ended before it was done, and
 * whenever a change is heard of. Until then it asks the database nothing.
 */
export class WordsInBackground {
  #isChanged = true;
  #wake = () => {};

  constructor(private readonly restMs = REST_MS) {}

  /** Something changed, in this process or in another. */
  readonly hear = (): void => {
    this.#isChanged = true;
    this.#wake();
  };

  async run(db: Database, stop: AbortSignal): Promise<void> {
    stop.addEventListener('abort', () => this.#wake(), { once: true });
    while (!stop.aborted) {
      this.#isChanged = false;
      const isDone = await makeAll(db, stop);
      if (isDone && !this.#isChanged && !stop.aborted)
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      await rest(this.restMs, stop);
    }
  }
}

/** Rests as long as it works, since readers and writers come first. Gives whether none waits any more. */
async function makeAll(db: Database, stop: AbortSignal): Promise<boolean> {
  let most = BATCH;
  while (!stop.aborted) {
    const begun = performance.now();
    const done = await makeWords(db, most).catch((error) => failed(db, error, most));
    // What waits still, if anything: came just now, is being changed, is somebody else's, or the database is away.
    if (done !== undefined && done < most) return !(await isOneWaiting(db).catch(() => true));
    most = done === undefined ? 1 : Math.min(BATCH, 2 * most);
    await rest(performance.now() - begun, stop);
  }
  return false;
}

async function isOneWaiting(db: Database): Promise<boolean> {
  return (await db.execute(sql`select from unsearched limit 1`)).length > 0;
}

const rest = (milliseconds: number, signal: AbortSignal) =>
  pause(milliseconds, undefined, { signal }).catch(() => {});

/** One that no words can be made of must not keep all others waiting: it is found by trying one at a time, and let go. */
async function failed(db: Database, error: unknown, most: number): Promise<number | undefined> {
  // SQLSTATE 22: what cannot be read as what it is to be; 54: too much of it.
  if (!/^(22|54)/.test(errorCode(error))) {
    if (!isDatabaseAway(error)) logError('no words were made for the search', error);
    return 0;
  }
  if (most > 1) return undefined;
  logError('the words of an article or comment could not be made', error);
  await db.execute(sql`delete from unsearched where n = (select min(n) from unsearched)`).catch(() => {});
  return undefined;
}
