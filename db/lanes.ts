import type postgres from 'postgres';

/**
 * Connections that are lent to one after the other, each a client of its own. postgres.js can lend one of a pool
 * (`reserve`), but whoever waits for one while it breaks waits for ever (porsager/postgres#1195).
 */
export class Lanes {
  readonly #free: postgres.Sql[] = [];
  readonly #all = new Set<postgres.Sql>();
  readonly #waiting: ((client: postgres.Sql) => void)[] = [];

  /** `open` opens a client of one connection; `size` is how many there are at most. */
  constructor(
    private readonly open: () => postgres.Sql,
    private readonly size: number,
  ) {}

  /** Gives `work` a connection for itself. One with which `isBroken` says something happened is not lent again. */
  async lend<Result>(
    work: (client: postgres.Sql) => Promise<Result>,
    isBroken: (error: unknown) => boolean,
  ): Promise<Result> {
    const client = await this.#take();
    try {
      const result = await work(client);
      this.#giveBack(client);
      return result;
    } catch (error) {
      this.#giveBack(isBroken(error) ? this.#replace(client) : client);
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#all].map((client) => client.end({ timeout: 5 })));
  }

  #take(): postgres.Sql | Promise<postgres.Sql> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#all.size < this.size) return this.#opened();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(client: postgres.Sql): void {
    const next = this.#waiting.shift();
    if (next) next(client);
    else this.#free.push(client);
  }

  #replace(client: postgres.Sql): postgres.Sql {
    this.#all.delete(client);
    client.end({ timeout: 0 }).catch(() => {});
    return this.#opened();
  }

  #opened(): postgres.Sql {
    const client = this.open();
    this.#all.add(client);
    return client;
  }
}
