import { bestEncoding, type Encoding } from './encodings';
import type { KeptPage } from './kept-page';
import { type Range, readRange } from './range';
import type { Visit } from './visit';

type Connection = Pick<Visit, 'request' | 'response'>;

/**
 * Sends a kept document in the smallest encoding that the visitor takes, or a part of it, or the word that the
 * visitor's copy still holds.
 */
export function sendKept(connection: Connection, page: KeptPage): void {
  const { request, response } = connection;
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  if (page.bodies.gzip) response.setHeader('vary', 'accept-encoding');
  const encoding = bestEncoding(request.headers['accept-encoding'], page.bodies);
  const body = page.bodies[encoding] ?? page.bodies.identity;
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  if (page.status !== 200) end(connection, page.status, body);
  else {
    const etag = etagOf(page, encoding);
    const known = findKnown(request.headers['if-none-match'], page);
    response.setHeader('etag', known ?? etag);
    if (known) sendUnchanged(connection);
    else sendBytes(connection, body, etag);
  }
}

function sendUnchanged(connection: Connection): void {
  for (const name of ['content-type', 'content-encoding']) connection.response.removeHeader(name);
  end(connection, 304);
}

function sendBytes(connection: Connection, body: Buffer, etag: string): void {
  const { response } = connection;
  response.setHeader('accept-ranges', 'bytes');
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
