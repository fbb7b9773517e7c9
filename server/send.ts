import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';
import { acceptedEncodings } from './encodings';
import { isText, WORTH_ZIPPING_BYTES } from './kept-page';
import type { Visit } from './visit';

const zip = promisify(gzip);

/** Headers of Next's that speak of its own connection, which is none. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

type Connection = Pick<Visit, 'request' | 'response'>;

interface OwnPage {
  status: number;
  html: string;
  headers?: Record<string, string>;
}

/** Sends a page of our own. What is left of a body that was not read, Node reads and drops, so that its sender gets to read why. */
export function sendPage({ request, response }: Connection, { status, html, headers = {} }: OwnPage): void {
  if (response.headersSent || response.destroyed) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(html));
  closeIfWaiting({ request, response });
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : html);
}

/** Sends a sentence to a script. */
export function sendText(
  { response }: Connection,
  { status, sentence, headers }: { status: number; sentence: string; headers: Record<string, string> },
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(sentence);
}

/** Sends an answer without a body. */
export function sendEmpty(connection: Connection, status: number, headers: Record<string, string>): void {
  const { response } = connection;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status !== 204) response.setHeader('content-length', 0);
  closeIfWaiting(connection);
  response.writeHead(status).end();
}

/** Who was asked to wait with a body, and is now told no, may send it all the same or not: only closing is clear. */
function closeIfWaiting({ request, response }: Connection): void {
  if (request.headers.expect !== undefined && !request.complete) response.setHeader('connection', 'close');
}

/** Sends what Next answered, with the status and headers that an act asked for. */
export async function sendAnswer(
  { request, response }: Connection,
  answer: Answer,
  exchange: Exchange,
): Promise<void> {
  const status = exchange.status && answer.status === 200 ? exchange.status : answer.status;
  for (const [name, value] of Object.entries({ ...answer.headers, ...exchange.headers })) {
    if (value !== undefined && !OF_THE_CONNECTION.has(name)) response.setHeader(name, value);
  }
  const control = String(answer.headers['cache-control'] ?? '');
  // Next's word to shared caches: they would keep for a year what we cannot purge there.
  if (request.method === 'POST' || control === '' || /s-maxage|private|no-store/.test(control))
    response.setHeader('cache-control', 'private, no-store');
  const { body, isZipped } = await encoded({ request, response }, answer);
  if (isZipped) response.setHeader('content-encoding', 'gzip');
  const isHead = request.method === 'HEAD';
  if (status !== 304 && status !== 204 && !isHead) response.setHeader('content-length', body.length);
  response.writeHead(status);
  response.end(isHead ? undefined : body);
}

async function encoded({ request, response }: Connection, { headers, body }: Answer) {
  const isZippable =
    isText(String(headers['content-type'] ?? '')) && headers['content-encoding'] === undefined;
  if (!isZippable || body.length <= WORTH_ZIPPING_BYTES) return { body, isZipped: false };
  response.appendHeader('vary', 'accept-encoding');
  if (!acceptedEncodings(String(request.headers['accept-encoding'] ?? '')).has('gzip'))
    return { body, isZipped: false };
  return { body: await zip(body), isZipped: true };
}
