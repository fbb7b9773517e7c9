import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { keepStatements } from './keep-statements';
import { Lanes } from './lanes';

export type Database = PostgresJsDatabase;
/** What runs a query: the database, or a transaction on it. */
export type Queryable = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | '$with' | 'with'
>;

const CONNECTIONS = 8;
/** Of these, for quick statements. */
const QUICK_SHARE = 0.4;
const CONNECT_TIMEOUT_SECONDS = 5;
/** Between two tries of a connection while the database is away. By itself postgres.js waits longer each time, up to 20 s, and whoever asks waits along. */
const RECONNECT_SECONDS = 0.2;

/**
 * Options for postgres.js from a libpq address. `?host=/folder` names the folder of a unix socket, which
 * postgres.js by itself does not read from an address. `?pool=4` opens so many connections at most, two at least; `?prepare=false` is for a
 * pooler that hands each statement to another connection and keeps none.
 */
export function connectionOptions(address: string): postgres.Options<Record<string, postgres.PostgresType>> {
  const url = new URL(address);
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const isKept = url.searchParams.get('prepare') !== 'false';
  const sslMode = url.searchParams.get('sslmode');
  return {
    host,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    database: decodeURIComponent(url.pathname.slice(1)) || undefined,
    ssl:
      sslMode && sslMode !== 'disable' ? (sslMode === 'verify-full' ? 'verify-full' : 'require') : undefined,
    max: Number(url.searchParams.get('pool') ?? CONNECTIONS),
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: () => RECONNECT_SECONDS,
    prepare: isKept,
    // A plan that was made for an empty table would stay with its connection while the table grows.
    ...(isKept && { connection: { plan_cache_mode: 'force_custom_plan' } as object }),
    idle_timeout: 60,
    onnotice: () => {},
  };
}

export interface Connection {
  db: Database;
  end(): Promise<void>;
}

/** Opens a pool of its own. Never share a client between drizzle and raw SQL: drizzle changes its parsers. */
export function connect(address: string): Connection {
  const options = connectionOptions(address);
  const { max = CONNECTIONS } = options;
  const quick = Math.max(1, Math.floor(max * QUICK_SHARE));
  const client = keepStatements(postgres({ ...options, max: Math.max(1, max - quick) }));
  const lanes = addQuick(client, options, quick);
  const end = async () => {
    await Promise.all([client.end({ timeout: 5 }), lanes.end()]);
  };
  return { db: drizzle(client, { casing: 'snake_case' }), end };
}

type Options = postgres.Options<Record<string, postgres.PostgresType>>;

/** Gives a client its connections for quick statements, so many at most. */
export function addQuick(client: postgres.Sql, options: Options, size: number): Lanes {
  const lanes = new Lanes((onClose) => openQuick(options, onClose), size);
  Object.assign(client, { [QUICK]: { lanes, isSetUp: options.prepare === true } satisfies Quick });
  return lanes;
}

/** It stays open: a connection that ends itself may do so when a work was just given to it. */
function openQuick(options: Options, onClose: () => void): postgres.Sql {
  const client = postgres({
    ...options,
    ...(options.prepare && QUICK_OPTIONS),
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onclose: onClose,
  });
  // It reads values as the others do.
  drizzle(client);
  return client;
}

/** Connections for statements that find their rows by an index at any size (see `inOneGo`). */
export interface Quick {
  lanes: Lanes;
  /** Whether they keep plans and look for an index by themselves; behind a pooler each transaction must say so. */
  isSetUp: boolean;
}

/** A plan is made once for each connection, whatever is asked: making it takes longer than following it. It must not be made for a table that happens to be small. */
const QUICK_OPTIONS = {
  connection: { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' } as object,
};
const QUICK = Symbol.for('rejoinder.database.quick');

/** The connections of a database's pool that are for quick statements. */
export function quickOf(db: object): Quick {
  return (db as { $client: { [QUICK]: Quick } }).$client[QUICK];
}

/** Opens a client for raw SQL and LISTEN. */
export function connectRaw(address: string, options: { max?: number } = {}): postgres.Sql {
  return postgres({ ...connectionOptions(address), max: options.max ?? 1 });
}

/**
 * Opens one connection for LISTEN and for questions about it. It is opened with the first question, and anew when it
 * was lost: whoever listens must see then that it listens no more.
 */
export function connectListener(
  address: string,
  onNotify: (channel: string, payload: string) => void,
): postgres.Sql {
  const options = {
    ...connectionOptions(address),
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
  };
  // postgres.js takes it, and forgot to say so in its types; its own `listen` tells nobody that a connection was lost.
  return postgres(Object.assign(options, { onnotify: onNotify }));
}

// The server, and what Next bundles of it, are copies of this module in one process: they share one pool.
const shared = globalThis as { [key: symbol]: Connection | undefined };
const KEY = Symbol.for('rejoinder.database');

const READING = Symbol.for('rejoinder.reading');
const places = globalThis as { [key: symbol]: AsyncLocalStorage<Database> | undefined };
places[READING] ??= new AsyncLocalStorage<Database>();
const reading: AsyncLocalStorage<Database> = places[READING];

/** Lets `read`, and all that it calls, have another database than the process's own: a replica, which can only be read. */
export function readFrom<Result>(db: Database, read: () => Result): Result {
  return reading.run(db, read);
}

/** The process's database, at `DATABASE_URL` (the launcher sets it for the embedded one). */
export function database(): Database {
  const replica = reading.getStore();
  if (replica) return replica;
  const existing = shared[KEY];
  if (existing) return existing.db;
  const address = process.env.DATABASE_URL;
  if (!address) throw new Error('DATABASE_URL is not set: start through `npm start` or `npm run rejoinder`.');
  const opened = connect(address);
  shared[KEY] = opened;
  return opened.db;
}

/** Closes the process's pool, if it was opened. */
export async function closeDatabase(): Promise<void> {
  const existing = shared[KEY];
  shared[KEY] = undefined;
  await existing?.end();
}

/** Whether an error means that the database could not be reached (and not that it said no). */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, hops = 0; cause instanceof Error && hops < 5; cause = cause.cause, hops++) {
    const { code = '', syscall } = cause as NodeJS.ErrnoException;
    if (AWAY_CODES.has(code) || code.startsWith('08')) return true;
    // postgres.js notes on an error the query that it broke; what could not connect broke none yet.
    if (SHARED_CODES.has(code) && (syscall === 'connect' || 'query' in cause)) return true;
  }
  return false;
}

/** The query was ended since it took longer than it may (`query_canceled`). */
export function isTooSlow(error: unknown): boolean {
  return errorCode(error) === '57014';
}

/** What the database, or the system under it, calls an error, whatever it is wrapped in: a SQLSTATE, or "ENOTFOUND". */
export function errorCode(error: unknown): string {
  for (let cause = error, hops = 0; cause instanceof Error && hops < 5; cause = cause.cause, hops++) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return '';
}

const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
]);

/** What sockets say, and files as well. */
const SHARED_CODES = new Set(['ENOENT', 'EACCES', 'EPIPE']);
