import { randomBytes } from 'node:crypto';
import type { Answer } from '../capture';
import { contentPolicy } from '../headers';
import { Shelf } from '../shelf';
import { deferScripts, withHashes } from './defer-scripts';
import { LOADER_PATH, type Loader, readLoader } from './loader';
import { SPECULATION_PATH, speculation } from './speculation';

/** Bytes of flight data that are kept for documents in readers' hands, the outdated ones too. */
const FLIGHTS_BYTES = 16 * 1024 * 1024;

interface Flight {
  bytes: number;
  body: Buffer;
}

/** The scripts of documents that are the same for everyone: when they are fetched, and which of them may run. */
export class DocumentScripts {
  private readonly flights: Shelf<Flight>;
  private readonly mark = randomBytes(16).toString('base64url');
  private readonly isDeferred: boolean;
  readonly loader: Loader;

  constructor({ isDeferred = true, bytes = FLIGHTS_BYTES } = {}) {
    this.isDeferred = isDeferred;
    this.flights = new Shelf({ bytes, pieces: Number.POSITIVE_INFINITY });
    this.loader = readLoader();
  }

  /**
   * Header of a request for such a document. Next writes the nonce that it finds there into each script of its own,
   * which tells them from whatever else stands in the document. It is taken out before the document is sent.
   */
  get markingHeader(): { 'content-security-policy': string } {
    return { 'content-security-policy': `script-src 'nonce-${this.mark}'` };
  }

  /** The answer with its scripts put off until a reader needs them, and with the policy that goes with it. */
  prepare(answer: Answer): Answer {
    return this.prepared(answer, (digest, flight) => this.flights.put(digest, flight));
  }

  /** The same for a document that needs no framework: its flight data are let go. */
  prepareUnkept(answer: Answer): Answer {
    return this.prepared(answer, () => {});
  }

  private prepared(answer: Answer, keep: (digest: string, flight: Flight) => void): Answer {
    if (!String(answer.headers['content-type'] ?? '').startsWith('text/html')) return answer;
    const { html, hashes } = this.prepareHtml(answer.body.toString(), keep);
    const { link, ...headers } = answer.headers;
    if (link !== undefined) headers.link = String(link).replaceAll(`; nonce="${this.mark}"`, '');
    headers['content-security-policy'] = contentPolicy(hashes);
    headers['speculation-rules'] = speculation.header;
    return { ...answer, headers, body: Buffer.from(html) };
  }

  /** The flight data of a document that was sent, if it is still here. */
  findFlight(digest: string): Buffer | undefined {
    const flight = this.flights.get(digest);
    if (flight) this.flights.touch(digest, flight);
    return flight?.body;
  }

  private prepareHtml(
    html: string,
    keep: (digest: string, flight: Flight) => void,
  ): { html: string; hashes: string[] } {
    const names = { mark: this.mark, loader: this.loader.address };
    const deferred = this.isDeferred ? deferScripts(html, names) : undefined;
    if (!deferred) return withHashes(html, this.mark);
    const body = Buffer.from(deferred.flight);
    keep(deferred.digest, { body, bytes: body.length });
    return { html: deferred.html, hashes: [] };
  }
}

/** Whether this is one of the scripts, or the rules, that this server sends itself. */
export function isOwnScript(path: string): boolean {
  return path === LOADER_PATH || path === SPECULATION_PATH || path.startsWith('/_flight/');
}
