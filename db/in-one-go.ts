import { is, type SQL } from 'drizzle-orm';
import { PgDialect, PgTransaction } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { isDatabaseAway, type Queryable } from './client';
import { flushTogether } from './flush-together';

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * Such statements find their rows by an index, at any size: so their plans may stay with the connection, which halves
 * the database's work, and must not be made for a table that happens to be small (see `connectionOptions`).
 */
const BEGIN = 'begin; set local plan_cache_mode = auto; set local enable_seqscan = off';

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
 * Runs statements (often just one) as one transaction that is sent to the database in one go, and gives the rows of the last. The locks
 * that they take are held while the database works, and not while answers travel and this process is busy with other
 * things: many transactions that want the same row pass quickly. No statement can use what one before it answered;
 * each sees what was committed before it began. Within a transaction they become part of it. What was done when this ends
 * stays done, whatever falls over.
 */
export async function inOneGo<Given extends Row = Row>(
  db: Queryable,
  statements: SQL[],
  { isFlushedTogether = false }: Options = {},
): Promise<Given[]> {
  // Not by `instanceof`: Next's bundles and the server have each their own copy of drizzle.
  if (is(db, PgTransaction)) return inTurn<Given>(db, statements);
  const { $client } = db as Queryable & { $client: postgres.Sql };
  const client = await $client.reserve();
  const written = statements.map((statement) => dialect.sqlToQuery(statement));
  const sent = [
    client.unsafe(isFlushedTogether ? `${BEGIN}; ${SOON}` : BEGIN),
    ...written.map(({ sql, params }) => client.unsafe(sql, params as never[], { prepare: true })),
    client.unsafe('commit'),
  ];
  const ends = await Promise.allSettled(sent);
  const failure = ends.find((end) => end.status === 'rejected')?.reason;
  // A connection that broke was taken out of the pool already.
  if (!isDatabaseAway(failure)) client.release();
  if (failure) throw failure;
  if (isFlushedTogether) await flushTogether($client);
  return (ends.at(-2) as unknown as PromiseFulfilledResult<Given[]>).value;
}

async function inTurn<Given extends Row>(tx: Queryable, statements: SQL[]): Promise<Given[]> {
  let rows: Given[] = [];
  for (const statement of statements) rows = (await tx.execute(statement)) as unknown as Given[];
  return rows;
}
