import { sql } from 'drizzle-orm';
import type { Run, Tx } from './run';

/** Ids in one query. */
const BATCH = 10_000;

/** So many new ids of a table, in ascending order. */
export async function allocateIds(
  run: Run,
  tx: Tx,
  { table, count }: { table: 'comments' | 'mentions'; count: number },
): Promise<number[]> {
  if (run.dryRun) return Array.from({ length: count }, () => run.nextDryId());
  const ids: number[] = [];
  while (ids.length < count) {
    const rows = await tx.execute<{ id: string }>(sql`
      select nextval(pg_get_serial_sequence(${table}, 'id')) as id
      from generate_series(1, ${Math.min(BATCH, count - ids.length)})`);
    for (const { id } of rows) ids.push(Number(id));
  }
  return ids.sort((a, b) => a - b);
}

/**
 * Makes new comments' ids greater than every number that WordPress gave one, so that the anchor of a comment
 * written here, which is its id, is none that an imported comment has.
 */
export async function passWordPressIds(tx: Tx, greatest: number): Promise<void> {
  await tx.execute(sql`
    select case when last_value < ${greatest} then setval('comments_id_seq', ${greatest}) end from comments_id_seq`);
}
