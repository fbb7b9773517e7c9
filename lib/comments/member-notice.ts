import { type SQL, sql } from 'drizzle-orm';
import { hasQueue } from '@/lib/site/ping-notice';

/** What the queue calls the job that tells a member of a comment under their address. */
export const MEMBER_TASK = 'tell_member';
/** Tries until a database that is away is back. */
const TRIES = 10;

/** What waits in the queue: which comment it is. Whose address it has is looked up when the time has come. */
export interface WaitingNotice {
  commentId: number;
}

/**
 * The part of a statement that queues the word to a member that a guest gave their address, so that it takes no longer than
 * for an address that is nobody's. Undefined where nobody delivers it: then their own page tells them.
 */
export function memberNotice(commentId: SQL): SQL | undefined {
  if (!hasQueue()) return undefined;
  return sql`(graphile_worker.add_job(${MEMBER_TASK}, json_build_object('commentId', ${commentId}),
    max_attempts => ${TRIES}::int)).id as notice`;
}
