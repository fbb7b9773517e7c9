import type postgres from 'postgres';
import { type Connection, connect, connectRaw, type Database } from '@/db/client';
import { logError } from '@/lib/site/log';
import { inTime } from './in-time';
import type { PageCache } from './page-cache';

/** A replica that does not say within this time how far it is, is not waited for. */
const PATIENCE_MS = 250;
/** For how long one that failed is not asked again. */
const REST_MS = 5_000;

/** A copy of the database that follows it, and can only be read. */
interface Replica {
  connection: Connection;
  asks: postgres.Sql;
  /** The position up to which it is known to have followed. */
  reached: string | undefined;
  restsUntil: number;
}

/**
 * The read replicas of `DATABASE_REPLICA_URLS`, from which shared pages are made. A page that is made after a purge must
 * see what was purged for: it is read from a replica that has got as far as the database was then, else from the
 * database itself.
 */
export class Replicas {
  readonly #primary: postgres.Sql;
  readonly #replicas: Replica[];
  readonly #cache: PageCache;
  #position: { purges: number; position: string } | undefined;
  #turn = 0;

  constructor(primary: string, addresses: string[], cache: PageCache) {
    this.#cache = cache;
    this.#primary = connectRaw(primary);
    this.#replicas = addresses.map((address) => ({
      connection: connect(address),
      asks: connectRaw(address),
      reached: undefined,
      restsUntil: 0,
    }));
  }

  /** A replica that has all that was said to have changed until now; undefined when the one whose turn it is has not. */
  async choose(): Promise<{ db: Database; rest: () => void } | undefined> {
    const awake = this.#replicas.filter(({ restsUntil }) => restsUntil <= Date.now());
    const replica = awake[this.#turn++ % awake.length];
    if (!replica) return undefined;
    const rest = () => {
      replica.restsUntil = Date.now() + REST_MS;
    };
    const position = await this.#findPosition().catch(() => undefined);
    if (position === undefined) return undefined;
    try {
      return (await hasReached(replica, position)) ? { db: replica.connection.db, rest } : undefined;
    } catch (error) {
      logError('a replica was not asked', error);
      rest();
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const ends = this.#replicas.flatMap(({ connection, asks }) => [
      connection.end(),
      asks.end({ timeout: 2 }),
    ]);
    await Promise.allSettled([this.#primary.end({ timeout: 2 }), ...ends]);
  }

  /** Where the database was at some moment after the last purge; asked once for each. */
  async #findPosition(): Promise<string | undefined> {
    const { purged } = this.#cache;
    if (this.#position?.purges !== purged) {
      const asked = this.#primary<{ position: string }[]>`select pg_current_wal_lsn()::text as position`;
      const [row] = await inTime(asked, PATIENCE_MS);
      if (row) this.#position = { purges: purged, position: row.position };
    }
    return this.#position?.position;
  }
}

async function hasReached(replica: Replica, position: string): Promise<boolean> {
  if (replica.reached === position) return true;
  const asked = replica.asks<{ has: boolean }[]>`
    select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= ${position}::pg_lsn as has`;
  const [row] = await inTime(asked, PATIENCE_MS);
  if (row?.has) replica.reached = position;
  return row?.has === true;
}

/** The addresses in `DATABASE_REPLICA_URLS`, between commas or spaces. */
export function replicaAddresses(text = process.env.DATABASE_REPLICA_URLS ?? ''): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}
