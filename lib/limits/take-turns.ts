import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '@/db/client';
import { limits } from '@/db/schema/limits';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';

/** One more of what may be done only so often. */
export interface Turn {
  /** What is counted: `reply-network`. */
  limit: string;
  /** Who is counted; undefined where that is not known, and nothing is counted. */
  who: string | undefined;
  /** How often within the time; 0 where there is no limit. */
  most: number;
  seconds: number;
}

const limiters = new WeakMap<Database, Map<string, RateLimiterDrizzle>>();

/**
 * Counts these turns, one after the other, in the database that all instances share. Gives for each which share of its
 * limit is used by now; 0 where nothing is counted.
 * @throws Refusal 429 with the seconds to wait, as soon as one of them is one too many
 */
export async function takeTurns(db: Database, turns: Turn[]): Promise<number[]> {
  const shares: number[] = [];
  for (const turn of turns) {
    let used = 0;
    try {
      if (turn.most > 0 && turn.who !== undefined)
        used = (await limiterOf(db, turn).consume(turn.who)).consumedPoints / turn.most;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext);
      throw error;
    }
    shares.push(used);
  }
  return shares;
}

function limiterOf(db: Database, { limit, most, seconds }: Turn): RateLimiterDrizzle {
  const known = limiters.get(db) ?? new Map<string, RateLimiterDrizzle>();
  limiters.set(db, known);
  const name = `${limit} ${most} ${seconds}`;
  const limiter =
    known.get(name) ??
    new RateLimiterDrizzle({
      storeClient: db,
      schema: limits,
      keyPrefix: limit,
      points: most,
      duration: seconds,
      // Who goes on all the same is refused without a question to the database.
      inMemoryBlockOnConsumed: most + 1,
      clearExpiredByTimeout: false,
    });
  known.set(name, limiter);
  return limiter;
}

function tooMany(milliseconds: number): Refusal {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  const minutes = Math.ceil(retryAfter / 60);
  return new Refusal(say('forms.tooMany', { minutes }), { status: 429, retryAfter });
}
