import type postgres from 'postgres';

/** Works that one connection has under way at most: its answers come in the order in which they were asked for. */
const DEPTH = 16;

/**
 * Connections for works that send all they have to say at once, each connection a client of its own. One that has a work
 * under way takes the next along: the database then goes from one to the next by itself, and need not wait for this process
 * in between. postgres.js can lend one of a pool (`reserve`), but whoever waits for one while it breaks waits for ever
 * (porsager/postgres#1195).
 */
export class Lanes {
  readonly #works = new Map<postgres.Sql, number>();
  readonly #waiting: ((client: postgres.Sql) => void)[] = [];

  /**
   * `open` opens a client of one connection, which calls `onClose` when that has closed; `size` is how many there are at
   * most.
   */
  constructor(
    private readonly open: (onClose: () => void) => postgres.Sql,
    private readonly size: number,
  ) {}

  /** Lets `work` send what it has, without a pause: what another sends comes before or after all of it. */
  async lend<Result>(work: (client: postgres.Sql) => Promise<Result>): Promise<Result> {
    const client = this.#take() ?? (await this.#turn());
    try {
      return await work(client);
    } finally {
      this.#giveBack(client);
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#works.keys()].map((client) => client.end({ timeout: 5 })));
  }

  /** The connection with the fewest works, if it may have one more. */
  #take(): postgres.Sql | undefined {
    const [client, works] = this.#leastBusy();
    if (client && works === 0) return this.#begin(client);
    if (this.#works.size < this.size) return this.#begin(this.#opened());
    return client && works < DEPTH ? this.#begin(client) : undefined;
  }

  #leastBusy(): [postgres.Sql | undefined, number] {
    let least: [postgres.Sql | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const one of this.#works) if (one[1] < least[1]) least = one;
    return least;
  }

  #begin(client: postgres.Sql): postgres.Sql {
    this.#works.set(client, (this.#works.get(client) ?? 0) + 1);
    return client;
  }

  #turn(): Promise<postgres.Sql> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Whoever waits takes the place, on another connection where this one broke. */
  #giveBack(client: postgres.Sql): void {
    const works = this.#works.get(client);
    if (works !== undefined) this.#works.set(client, works - 1);
    const next = this.#waiting[0] && this.#take();
    if (next) this.#waiting.shift()?.(next);
  }

  /**
   * What the connection had not sent yet when it closed, its client would send on another: a transaction without its
   * beginning. So nothing more goes that way.
   */
  #opened(): postgres.Sql {
    const client = this.open(() => {
      if (this.#works.delete(client)) client.end({ timeout: 0 }).catch(() => {});
    });
    return client;
  }
}
