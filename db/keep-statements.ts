import type postgres from 'postgres';

/** Different statements that are kept. Ours are some dozens; where lists of many lengths made more, they are sent as they come. */
const STATEMENTS_LIMIT = 500;

type Unsafe = postgres.Sql['unsafe'];
type Scope = (...given: unknown[]) => Promise<unknown>;
interface Client {
  unsafe: Unsafe;
  /** On a transaction. */
  savepoint?: Scope;
  begin?: Scope;
}

/**
 * Lets each connection keep the statements that it has sent, parsed and planned. drizzle says of each that it is not to be
 * kept; postgres.js then asks the database to describe it first and sends the parameters after: two ways there and back,
 * and a new plan each time.
 */
export function keepStatements<Sql extends postgres.Sql>(client: Sql): Sql {
  keepIn(client as unknown as Client, new Set());
  return client;
}

function keepIn(client: Client, known: Set<string>): void {
  const { unsafe, begin, savepoint } = client;
  client.unsafe = ((text, parameters, options) => {
    if (known.size < STATEMENTS_LIMIT) known.add(text);
    return unsafe(text, parameters, { ...options, prepare: known.has(text) });
  }) as Unsafe;
  if (begin) client.begin = keepWithin(begin, known);
  if (savepoint) client.savepoint = keepWithin(savepoint, known);
}

/** The same in a transaction, which has a client of its own. */
function keepWithin(scope: Scope, known: Set<string>): Scope {
  return (...given) => {
    const work = given.pop() as (inner: Client) => unknown;
    return scope(...given, (inner: Client) => {
      keepIn(inner, known);
      return work(inner);
    });
  };
}
