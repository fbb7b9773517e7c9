import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { type Exchange, exchanges, newExchange } from '@/lib/site/exchange';

/** What Next answered, whole. */
export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Asked {
  method: string;
  url: string;
  headers: NodeJS.Dict<string | string[]>;
  body?: Buffer;
  remoteAddress?: string;
}

/** Within which Next must have answered. An act that stores a large picture takes a few seconds. */
const PATIENCE_MS = 60_000;

/**
 * Asks Next and collects its answer. The request is one of its own, apart from the visitor's connection: a visitor
 * who leaves does not break a render that others wait for, and a posted body can be read twice. What the pages and
 * acts noted is in `exchange`, also when this throws.
 */
export async function ask(
  handle: Handler,
  asked: Asked,
  { exchange = newExchange(), patience = PATIENCE_MS } = {},
): Promise<{ answer: Answer; exchange: Exchange }> {
  const request = requestFor(asked);
  const response = new CapturedResponse(request);
  const timer = setTimeout(() => response.destroy(new Error('Next did not answer in time.')), patience);
  try {
    const handled = exchanges.run(exchange, () => handle(request, response));
    const [answer] = await Promise.all([response.whole, Promise.race([handled, response.whole])]);
    return { answer, exchange };
  } finally {
    clearTimeout(timer);
    request.socket.destroy();
  }
}

function requestFor(asked: Asked): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: asked.remoteAddress ?? '127.0.0.1' });
  const request = new IncomingMessage(socket);
  request.method = asked.method;
  request.url = asked.url;
  request.httpVersion = '1.1';
  for (const [name, value] of Object.entries(asked.headers))
    if (value !== undefined) request.headers[name] = value as string;
  if (asked.body?.length) request.push(asked.body);
  request.push(null);
  request.complete = true;
  return request;
}

class CapturedResponse extends ServerResponse {
  private readonly parts: Buffer[] = [];
  private finish: (answer: Answer) => void = () => {};
  private fail: (error: Error) => void = () => {};
  readonly whole = new Promise<Answer>((resolve, reject) => {
    this.finish = resolve;
    this.fail = reject;
  });

  override write(part: unknown, encoding?: unknown, done?: unknown): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.collect(part, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') process.nextTick(callback as () => void);
    return true;
  }

  override end(part?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.finished) return this;
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (part && typeof part !== 'function') this.collect(part, encoding);
    this.finished = true;
    const callback = [part, encoding, done].find((value) => typeof value === 'function');
    if (callback) process.nextTick(callback as () => void);
    this.finish({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.parts) });
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }

  /** What Next does when a render fails in the middle of the page. Without a connection nobody else would hear of it. */
  override destroy(error?: Error): this {
    if (this.finished || this.destroyed) return this;
    super.destroy(error);
    this.fail(error ?? new Error('Next broke its answer off.'));
    process.nextTick(() => this.emit('close'));
    return this;
  }

  /** Next hands headers to `writeHead` in some places and sets them in others: keep them in one. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((value) => typeof value === 'object') as
      | OutgoingHttpHeaders
      | string[]
      | undefined;
    if (Array.isArray(headers))
      for (let i = 0; i < headers.length; i += 2) this.setHeader(headers[i] ?? '', headers[i + 1] ?? '');
    else
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) this.setHeader(name, value);
    return super.writeHead(status);
  }

  private collect(part: unknown, encoding: unknown): void {
    const isEncoding = typeof encoding === 'string' && Buffer.isEncoding(encoding);
    this.parts.push(
      typeof part === 'string'
        ? Buffer.from(part, isEncoding ? encoding : 'utf8')
        : Buffer.from(part as Uint8Array),
    );
  }
}
