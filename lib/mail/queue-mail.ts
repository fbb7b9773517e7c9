import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import type { Mail } from './mail';
import { seal } from './seal';

/** What the queue calls this kind of job. */
export const MAIL_TASK = 'deliver_mail';
/** Tries until a mail server that is away for two days is back: the queue waits longer after each. */
const TRIES = 15;

/** What waits in the queue. */
export interface WaitingMail {
  /** A `Mail`, see seal.ts. */
  sealed: string;
  /** Milliseconds since 1970, from which on nobody wants it any more. */
  until: number | null;
}

/**
 * Hands a mail to the queue within the act's transaction: it goes out when that commits, and nobody waits for it.
 * `usefulMinutes` is for a mail that is worth nothing later.
 */
export async function queueMail(
  tx: Queryable,
  mail: Mail,
  options: { usefulMinutes?: number } = {},
): Promise<void> {
  const until = options.usefulMinutes ? Date.now() + options.usefulMinutes * 60_000 : null;
  const waiting: WaitingMail = { sealed: seal(JSON.stringify(mail)), until };
  await tx.execute(
    sql`select from graphile_worker.add_job(${MAIL_TASK}, ${JSON.stringify(waiting)}::json, max_attempts => ${TRIES}::int)`,
  );
}
