/** Thrown when too many wait already. */
export class TooMany extends Error {}

interface Options {
  /** How many may run at the same time. */
  atOnce: number;
  /** How many may wait for their turn. */
  waiting: number;
}

/** Lets a few questions run at the same time and some others wait for their turn. */
export class Few {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly options: Options) {}

  /** @throws TooMany when too many wait already */
  async run<Result>(ask: () => Promise<Result>): Promise<Result> {
    const { atOnce, waiting } = this.options;
    if (this.#running < atOnce) this.#running++;
    else if (this.#waiting.length >= waiting) throw new TooMany('Too many ask at once.');
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await ask();
    } finally {
      // The place is handed on, or given back.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
