import { is, type SQL } from 'drizzle-orm';
import { PgDialect, PgTransaction } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { isDatabaseAway, type Queryable, quickOf } from './client';
import { flushTogether } from './flush-together';

const dialect = new PgDialect({ casing: 'snake_case' });

/** What the connections for quick statements have by themselves. */
const AS_QUICK = 'set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off';
/** Locks go with the commit, and not only when the disk has it: see `flushTogether`. */
const SOON = 'set local synchronous_commit = off';

interface Options {
  /**
   * The transaction is committed, with its locks given up, before it is on disk; that is waited for together with others.
   * For rows that many want at once: one after the other, each would hold them for a whole write to the disk.
   */
  isFlushedTogether?: boolean;
}

type Row = Record<string, unknown>;

/**
 * Runs statements (often just one) as one transaction that is sent to the database in one go, and gives the rows of each.
 * The locks that they take are held while the database works, and not while answers travel and this process is busy with
 * other things: many transactions that want the same row pass quickly. No statement can use what one before it answered;
 * each sees what was committed before it began. Within a transaction they become part of it. What was done when this ends
 * stays done, whatever falls over. They find their rows by an index, at any size, and are never planned anew.
 */
export async function inOneGo<Given extends Row = Row>(
  db: Queryable,
  statements: SQL[],
  { isFlushedTogether = false }: Options = {},
): Promise<Given[][]> {
  // Not by `instanceof`: Next's bundles and the server have each their own copy of drizzle.
  if (is(db, PgTransaction)) return inTurn<Given>(db, statements);
  const { lanes, isSetUp } = quickOf(db);
  const written = statements.map((statement) => dialect.sqlToQuery(statement));
  const [first, ...more] = written;
  const isAlone = isSetUp && more.length === 0 && !isFlushedTogether;
  if (isAlone && first) return lanes.lend(async (client) => [await send<Given>(client, first)]);
  const begin = ['begin', !isSetUp && AS_QUICK, isFlushedTogether && SOON].filter(Boolean).join('; ');
  const rows = await lanes.lend((client) => transact<Given>(client, begin, written));
  if (isFlushedTogether) await flushTogether((db as Queryable & { $client: postgres.Sql }).$client);
  return rows;
}

interface Written {
  sql: string;
  params: unknown[];
}

async function transact<Given>(client: postgres.Sql, begin: string, statements: Written[]) {
  const sent = [
    client.unsafe(begin),
    ...statements.map((statement) => send<Given>(client, statement)),
    client.unsafe('commit'),
  ];
  const ends = await Promise.allSettled<unknown>(sent);
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  // What came first is the reason, unless the connection broke: then the rest says nothing.
  if (failures.length > 0) throw failures.find(isDatabaseAway) ?? failures[0];
  return ends.slice(1, -1).map((end) => (end as PromiseFulfilledResult<Given[]>).value);
}

function send<Given>(client: postgres.Sql, { sql, params }: Written) {
  return client.unsafe(sql, params as never[], { prepare: true }) as unknown as Promise<Given[]>;
}

async function inTurn<Given extends Row>(tx: Queryable, statements: SQL[]): Promise<Given[][]> {
  const rows: Given[][] = [];
  for (const statement of statements) rows.push((await tx.execute(statement)) as unknown as Given[]);
  return rows;
}
