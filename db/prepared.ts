import type { Queryable } from './client';

/**
 * Keeps what `make` makes for each database: a query that is asked for with every request is then put together once.
 * Placeholders (`sql.placeholder`) stand for what differs.
 */
export function prepared<Query>(make: (db: Queryable) => Query): (db: Queryable) => Query {
  const made = new WeakMap<Queryable, Query>();
  return (db) => {
    const known = made.get(db);
    if (known) return known;
    const query = make(db);
    made.set(db, query);
    return query;
  };
}
