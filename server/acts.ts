/** Longest that somebody waits for acts under way, in milliseconds. */
const LONGEST_WAIT_MS = 150;

/**
 * Acts that are under way, by the first segment of the path that their form was sent to: an article's slug. Who makes one
 * of its pages anew does better to wait for them: one page then serves all who write at once.
 */
export class Acts {
  readonly #places = new Map<string, { underWay: number; waiting: Set<() => void> }>();

  /** Counts the act until it has ended, whatever comes of it. */
  async run<Done>(path: string, act: () => Promise<Done>): Promise<Done> {
    const name = placeOf(path);
    const place = this.#places.get(name) ?? { underWay: 0, waiting: new Set() };
    this.#places.set(name, place);
    place.underWay++;
    try {
      return await act();
    } finally {
      place.underWay--;
      if (place.underWay === 0) {
        this.#places.delete(name);
        for (const go of place.waiting) go();
      }
    }
  }

  /** Ends when no act is under way there, or has been for long enough; undefined when there is none. */
  done(path: string): Promise<void> | undefined {
    const place = this.#places.get(placeOf(path));
    if (!place) return undefined;
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        place.waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, LONGEST_WAIT_MS);
      place.waiting.add(go);
    });
  }
}

function placeOf(path: string): string {
  return path.split('/', 2)[1] ?? '';
}
