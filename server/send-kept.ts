import { bestEncoding, type Encoding } from './encodings';
import type { KeptPage } from './kept-page';
import { type Range, readRange } from './range';
import type { Visit } from './visit';

type Connection = Pick<Visit, 'request' | 'response'>;

/** Headers of a kept document in an encoding, without those that guard every answer and without its length. */
export function headersFor(page: KeptPage, encoding: Encoding): [name: string, value: string][] {
  const headers = Object.entries(page.headers);
  if (page.bodies.gzip) headers.push(['vary', 'accept-encoding']);
  if (encoding !== 'identity') headers.push(['content-encoding', encoding]);
  if (page.status === 200) headers.push(['etag', etagOf(page, encoding)], ['accept-ranges', 'bytes']);
  return headers;
}

/**
 * Sends a kept document in the smallest encoding that the visitor takes, or a part of it, or the word that the
 * visitor's copy still holds.
 */
export function sendKept(connection: Connection, page: KeptPage): void {
  const { request, response } = connection;
  const encoding = bestEncoding(request.headers['accept-encoding'], page.bodies);
  const body = page.bodies[encoding] ?? page.bodies.identity;
  for (const [name, value] of headersFor(page, encoding)) response.setHeader(name, value);
  const known = page.status === 200 ? findKnown(request.headers['if-none-match'], page) : undefined;
  if (known) sendUnchanged(connection, known);
  else if (page.status === 200) sendBytes(connection, body, etagOf(page, encoding));
  else end(connection, page.status, body);
}

function sendUnchanged(connection: Connection, etag: string): void {
  connection.response.setHeader('etag', etag);
  for (const name of ['content-type', 'content-encoding', 'accept-ranges'])
    connection.response.removeHeader(name);
  end(connection, 304);
}

function sendBytes(connection: Connection, body: Buffer, etag: string): void {
  const { response } = connection;
  const part = partFor(connection, body, etag);
  if (part === undefined) end(connection, 200, body);
  else if (part === 'none') {
    response.removeHeader('content-encoding');
    response.setHeader('content-range', `bytes */${body.length}`);
    end(connection, 416, Buffer.alloc(0));
  } else {
    response.setHeader('content-range', `bytes ${part.start}-${part.end}/${body.length}`);
    end(connection, 206, body.subarray(part.start, part.end + 1));
  }
}

/** The part that is asked for. A copy begun of other bytes must not be gone on with: `If-Range` names the bytes. */
function partFor({ request }: Connection, body: Buffer, etag: string): Range | 'none' | undefined {
  const { range, 'if-range': begun = etag } = request.headers;
  const isMeant = range !== undefined && request.method === 'GET' && begun === etag;
  return isMeant ? readRange(range, body.length) : undefined;
}

function end({ request, response }: Connection, status: number, body?: Buffer): void {
  if (body) response.setHeader('content-length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

const SUFFIXES: Record<Encoding, string> = { identity: '', gzip: '-gzip', br: '-br' };

/** A strong tag names the very bytes, so that each encoding has its own. */
function etagOf({ digest }: KeptPage, encoding: Encoding): string {
  return `"${digest}${SUFFIXES[encoding]}"`;
}

/** The tag of a copy that the visitor has of this content, in whatever encoding it came. */
function findKnown(ifNoneMatch: string | undefined, page: KeptPage): string | undefined {
  if (ifNoneMatch === undefined) return undefined;
  if (ifNoneMatch.trim() === '*') return etagOf(page, 'identity');
  const ours = new Set((Object.keys(SUFFIXES) as Encoding[]).map((encoding) => etagOf(page, encoding)));
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .find((tag) => ours.has(tag));
}
