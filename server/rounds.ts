import { setTimeout as pause } from 'node:timers/promises';

/** A round that takes longer than this does not hold up the next. */
const PATIENCE_MS = 1_000;
/** Longest rest between two rounds. */
const LONGEST_REST_MS = 100;

/** One making under way, and the one that follows it, for those who came after a change. */
interface Round<Made> {
  /** How many changes there had been when it began. */
  begun: number;
  made: Promise<Made>;
  isOver: boolean;
  /** Ends when the next may begin. */
  rested: Promise<void>;
  next?: Promise<Made>;
}

/**
 * Makes each thing once for all who ask for it meanwhile. Who asks after a change waits for a round that began after
 * it, together with others. These later rounds begin one after the other, whatever they make, with a rest as long as
 * the round was after each: however quickly changes come, half of the time is left for the changes themselves.
 */
export class Rounds<Made> {
  readonly #rounds = new Map<string, Round<Made>>();
  readonly #patience: number;
  /** Ends when the next of the later rounds may begin. */
  #turn: Promise<void> = Promise.resolve();

  constructor(patience = PATIENCE_MS) {
    this.#patience = patience;
  }

  /** `changes` counts the changes there have been; `make` has to see all of them that were before it is called. */
  async make(key: string, changes: () => number, make: () => Promise<Made>): Promise<Made> {
    const round = this.#rounds.get(key);
    if (!round) return this.#begin(key, changes, make).made;
    if (round.begun === changes() && !round.isOver) return round.made;
    round.next ??= this.#later(round, () => this.#begin(key, changes, make));
    return round.next;
  }

  #later(round: Round<Made>, begin: () => Round<Made>): Promise<Made> {
    const begun = Promise.all([this.#orLate(round.rested), this.#turn]).then(begin);
    this.#turn = begun.then(({ rested }) => this.#orLate(rested));
    return begun.then(({ made }) => made);
  }

  #orLate(earlier: Promise<void>): Promise<void> {
    return Promise.race([earlier, pause(this.#patience, undefined, { ref: false })]);
  }

  #begin(key: string, changes: () => number, make: () => Promise<Made>): Round<Made> {
    const began = performance.now();
    const begun = changes();
    const made = make();
    const rest = () => {
      round.isOver = true;
      return pause(Math.min(performance.now() - began, LONGEST_REST_MS));
    };
    const round: Round<Made> = { begun, made, isOver: false, rested: made.then(rest, rest) };
    this.#rounds.set(key, round);
    void round.rested.then(() => {
      if (this.#rounds.get(key) === round && !round.next) this.#rounds.delete(key);
    });
    return round;
  }
}
