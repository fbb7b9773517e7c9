import { setTimeout as pause } from 'node:timers/promises';

/** A round that takes longer than this does not hold up the next. */
const PATIENCE_MS = 1_000;

/** One making. */
interface Round<Made> {
  /** How many changes there had been when it began. */
  begun: number;
  made: Promise<Made>;
}

interface Options {
  /** Ends when a round of this thing may well begin; undefined when it may at once. */
  wait?: (key: string) => Promise<void> | undefined;
  /** Milliseconds that a round waits for the one before. */
  patience?: number;
}

/**
 * Makes each thing once for all who ask for it meanwhile. Who asks after a change waits for a round that began after
 * it, together with others.
 */
export class Rounds<Made> {
  readonly #underWay = new Map<string, Round<Made>>();
  readonly #next = new Map<string, Promise<Made>>();

  constructor(private readonly options: Options = {}) {}

  /** `changes` counts the changes there have been; `make` has to see all of them that were before it is called. */
  make(key: string, changes: () => number, make: () => Promise<Made>): Promise<Made> {
    const round = this.#underWay.get(key);
    if (round && round.begun === changes()) return round.made;
    const waiting = this.#next.get(key);
    if (waiting) return waiting;
    const waits = [round && this.#ended(round), this.options.wait?.(key)].filter(
      (wait) => wait !== undefined,
    );
    if (waits.length === 0) return this.#begin(key, changes, make);
    const next = Promise.all(waits).then(() => {
      this.#next.delete(key);
      return this.#begin(key, changes, make);
    });
    this.#next.set(key, next);
    return next;
  }

  #ended({ made }: Round<Made>): Promise<void> {
    const { patience = PATIENCE_MS } = this.options;
    return Promise.race([made.then(nothing, nothing), pause(patience, undefined, { ref: false })]);
  }

  #begin(key: string, changes: () => number, make: () => Promise<Made>): Promise<Made> {
    const round: Round<Made> = { begun: changes(), made: make() };
    this.#underWay.set(key, round);
    const end = () => {
      if (this.#underWay.get(key) === round) this.#underWay.delete(key);
    };
    round.made.then(end, end);
    return round.made;
  }
}

function nothing(): void {}
