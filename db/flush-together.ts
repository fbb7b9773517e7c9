import type postgres from 'postgres';

interface Flushes {
  underWay?: Promise<unknown>;
  next?: Promise<unknown>;
}

const flushes = new WeakMap<postgres.Sql, Flushes>();

/**
 * Ends when all that was committed before this call is on disk, and on the standbys that the database waits for. One flush
 * serves everybody who waits; who comes while one is under way waits for the next, since that one may have begun before.
 */
export function flushTogether(client: postgres.Sql): Promise<unknown> {
  const known = flushes.get(client) ?? {};
  flushes.set(client, known);
  known.next ??= Promise.resolve(known.underWay?.catch(() => {})).then(() => {
    known.next = undefined;
    // Nothing but a record in the log, committed in the careful way: the log is written up to it.
    known.underWay = client`select pg_logical_emit_message(true, 'rejoinder', '')`;
    return known.underWay;
  });
  return known.next;
}
