import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { seal } from '@/lib/mail/seal';
import { SIGN_IN_LINK_MINUTES } from './make-link';

/** What the queue calls the job that sends a link to sign in. */
export const LINK_TASK = 'send_sign_in_link';
/** Tries until a database that is away is back. */
const TRIES = 10;

export interface LinkRequest {
  /** In lower case. */
  email: string;
  /** A path on this site. */
  returnTo: string;
}

/** What waits in the queue. */
export interface WaitingLink {
  /** A `LinkRequest`, see lib/mail/seal.ts. */
  sealed: string;
  /** Milliseconds since 1970, from which on nobody waits for it any more. */
  until: number;
}

/**
 * Lets a link to sign in be sent to this address, if it may be. Whether anybody has an account with it, was shut out, or
 * asks too often is looked up when nobody waits: the answer is the same for every address, and so is the time it takes.
 */
export async function requestSignInLink(db: Queryable, request: LinkRequest): Promise<void> {
  const until = Date.now() + SIGN_IN_LINK_MINUTES * 60_000;
  const waiting: WaitingLink = { sealed: seal(JSON.stringify(request)), until };
  await db.execute(
    sql`select from graphile_worker.add_job(${LINK_TASK}, ${JSON.stringify(waiting)}::json, max_attempts => ${TRIES}::int)`,
  );
}
