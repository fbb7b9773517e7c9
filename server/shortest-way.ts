import type { IncomingMessage, ServerResponse } from 'node:http';
import { bestEncoding, type Encoding } from './encodings';
import { securityHeaders } from './headers';
import type { KeptPage } from './kept-page';
import { headersFor } from './send-kept';
import type { Front } from './visit';

/** Addresses whose meaning is remembered, and how long they may be: those that people read, in every spelling. */
const REMEMBERED = 5_000;
const LONGEST = 500;
/** What asks for less than the whole, or for something else. */
const NOT_PLAIN = ['if-none-match', 'range', 'rsc'];

type Heads = { [encoding in Encoding]?: string[] };

/**
 * For nearly all requests: somebody wants a whole kept page at an address that was understood before. Everything that
 * can be made ready is ready, down to the list of headers, so that sending it costs what sending its bytes costs.
 */
export class ShortestWay {
  /** What the addresses mean: the key of a page. An address means the same to whoever sends it. */
  readonly #keys = new Map<string, string>();
  readonly #heads = new WeakMap<KeptPage, Heads>();

  /** Remembers what an address means. */
  learn(url: string, key: string): void {
    if (url.length > LONGEST) return;
    // Whoever makes addresses up costs others one longer way, and no memory.
    if (this.#keys.size >= REMEMBERED) this.#keys.clear();
    this.#keys.set(url, key);
  }

  /** How many addresses are remembered. */
  get known(): number {
    return this.#keys.size;
  }

  /** Sends the page, if it is that simple. */
  take({ hearing, cache, site }: Front, request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request;
    const key = method === 'GET' ? this.#keys.get(url) : undefined;
    if (key === undefined || NOT_PLAIN.some((name) => headers[name] !== undefined)) return false;
    const page = hearing.isCurrent() === true ? cache.find(key) : undefined;
    if (page?.status !== 200) return false;
    const encoding = bestEncoding(headers['accept-encoding'], page.bodies);
    response.writeHead(200, this.#headOf(page, { encoding, key, site }));
    response.end(page.bodies[encoding]);
    return true;
  }

  #headOf(
    page: KeptPage,
    { encoding, key, site }: { encoding: Encoding; key: string; site: string },
  ): string[] {
    const heads = this.#heads.get(page) ?? {};
    this.#heads.set(page, heads);
    heads[encoding] ??= [
      ...new Map([
        ...securityHeaders(key, site),
        ...headersFor(page, encoding),
        ['content-length', String(page.bodies[encoding]?.length)],
      ]),
    ].flat();
    return heads[encoding];
  }
}
