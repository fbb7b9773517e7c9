import type { Database } from '@/db/client';
import { takeTurns } from '@/lib/limits/take-turns';
import { currentExchange } from '@/lib/site/exchange';

/** Tries to sign in or to join from one network within a quarter of an hour: more than any household needs. */
const MOST = 30;
const SECONDS = 900;

/**
 * Counts one try to come in, whatever comes of it. It says nothing about who is known here.
 * @throws Refusal 429 with the seconds to wait, when it is one too many
 */
export async function takeSignInTurn(db: Database): Promise<void> {
  await takeTurns(db, [{ limit: 'sign-in', who: currentExchange()?.from, most: MOST, seconds: SECONDS }]);
}
