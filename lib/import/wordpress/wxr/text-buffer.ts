import { problemAt } from './problem';

/** UTF-16 units in one piece of text: far above any article, far below what would fill the memory. */
export const TEXT_LIMIT = 48 * 1024 * 1024;

/** A window on a stream of text that only moves forward, counting lines. */
export class TextBuffer {
  readonly #chunks: Iterator<string>;
  #buffer = '';
  #at = 0;
  /** The line at which reading goes on, from 1. */
  line = 1;

  constructor(chunks: Iterator<string>) {
    this.#chunks = chunks;
  }

  /** Whether at least `length` UTF-16 units are left. */
  has(length: number): boolean {
    while (this.#buffer.length - this.#at < length) if (!this.#fill()) return false;
    return true;
  }

  /** The next `length` UTF-16 units, fewer at the end, without moving on. */
  peek(length: number): string {
    this.has(length);
    return this.#buffer.slice(this.#at, this.#at + length);
  }

  /** Moves on by `length` UTF-16 units and returns them. */
  take(length: number): string {
    this.has(length);
    return this.#moveTo(Math.min(this.#at + length, this.#buffer.length));
  }

  /** Moves on to the next `term` and returns what stood before it; to the end when there is none. */
  until(term: string): string {
    const parts: string[] = [];
    let length = 0;
    for (;;) {
      const found = this.#buffer.indexOf(term, this.#at);
      const stop = found >= 0 ? found : Math.max(this.#at, this.#buffer.length - term.length + 1);
      const part = this.#moveTo(stop);
      length += part.length;
      if (length > TEXT_LIMIT)
        throw problemAt(this.line, 'a single text goes on for more than 48 million characters.');
      parts.push(part);
      if (found >= 0) break;
      if (!this.#fill()) {
        parts.push(this.#moveTo(this.#buffer.length));
        break;
      }
    }
    return parts.join('');
  }

  /** Whether `term` comes within the next `limit` UTF-16 units: how far away it is, or undefined. */
  distanceTo(term: string, limit: number): number | undefined {
    for (;;) {
      const found = this.#buffer.indexOf(term, this.#at);
      if (found >= 0) return found - this.#at;
      if (this.#buffer.length - this.#at > limit || !this.#fill()) return undefined;
    }
  }

  #moveTo(stop: number): string {
    const text = this.#buffer.slice(this.#at, stop);
    this.#at = stop;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++;
    return text;
  }

  #fill(): boolean {
    const next = this.#chunks.next();
    if (next.done) return false;
    this.#buffer = this.#buffer.slice(this.#at) + next.value;
    this.#at = 0;
    return true;
  }
}
