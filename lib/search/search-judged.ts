import { sql } from 'drizzle-orm';
import { type Database, isTooSlow } from '@/db/client';
import { logError } from '@/lib/site/log';
import { networkOf } from '@/lib/site/network';
import { Few, TooMany } from './few';
import {
  type FoundJudged,
  findJudgedBy,
  findJudgedFrom,
  findJudgedWith,
  type JudgedScope,
} from './judged-queries';
import { makeLatestWords } from './make-words';
import { type Query, readQuery } from './read-query';

/** Longer than any ordinary search takes; what takes longer is given up. */
const TIMEOUT_MS = 2_000;
/** What came in lately gets its words first, so that it is found at once: so many, since nobody hears of what is held. */
const LATELY = 1_000;
const LATELY_MS = 1_000;

/** One connection of several: who judges waits for nobody who searches. */
const searches = new Few({ atOnce: 1, waiting: 8 });

interface JudgedSearch extends FoundJudged {
  /** What was looked for, as it was typed, in one line. */
  text: string;
  /** Whether there was more than is looked for. */
  isCut: boolean;
  /** Why nothing could be looked for: nothing but signs, words to leave out alone, or too much at once. */
  trouble?: 'no-words' | 'only-excluded' | 'too-slow';
}

/**
 * Finds comments for those who judge them, by words of theirs, of their writer's name and of the article's title; and, for
 * who may know where comments come from, by a whole address or network. Takes any text.
 */
export async function searchJudged(
  db: Database,
  typed: string,
  { mayTrace, ...scope }: JudgedScope & { mayTrace: boolean },
): Promise<JudgedSearch> {
  const query = readQuery(typed);
  const { text, isCut, isOnlyExcluded } = query;
  const nothing = { ids: [], count: 0, isMore: false, text, isCut };
  const traced = mayTrace ? traceOf(text) : undefined;
  if (!traced && query.groups.length === 0)
    return { ...nothing, trouble: isOnlyExcluded ? 'only-excluded' : 'no-words' };
  try {
    return await searches.run(async () => ({ ...(await find(db, { query, traced, scope })), text, isCut }));
  } catch (error) {
    if (!isTooSlow(error) && !(error instanceof TooMany)) throw error;
    return { ...nothing, trouble: 'too-slow' };
  }
}

/** A whole network or address, each as comments have it. */
function traceOf(text: string): { network: string } | { address: string } | undefined {
  const network = networkOf(text.replace(/\/(32|64|128)$/, ''));
  if (network) return { network };
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { address: text.toLowerCase() } : undefined;
}

interface Asked {
  query: Query;
  traced: ReturnType<typeof traceOf>;
  scope: JudgedScope;
}

async function find(db: Database, { query, traced, scope }: Asked): Promise<FoundJudged> {
  if (!traced)
    await makeLatestWords(db, LATELY, LATELY_MS).catch((error) => {
      if (!isTooSlow(error)) logError('no words were made for the search', error);
    });
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`);
    if (!traced) return findJudgedWith(tx, query, scope);
    if ('network' in traced) return findJudgedFrom(tx, traced.network, scope);
    return findJudgedBy(tx, traced.address, scope);
  });
}
