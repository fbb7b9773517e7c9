import { once } from 'node:events';
import type { Visit } from './visit';

/** Bytes of a form without files: a comment of ten times the longest one still comes back with its words. */
const FORM_LIMIT = 1024 * 1024;
/** Bytes of a form in the studio, articles of a book's length and pictures, and of the one for a picture of oneself. */
const LARGE_LIMIT = 30 * 1024 * 1024;
/** Bytes that all bodies may take in memory at a time. */
const ALL_LIMIT = 256 * 1024 * 1024;
/** How long a body may stand still. How long it may take at all is the server's `requestTimeout`. */
const STANDSTILL_MS = 20_000;

/** The status that answers a body which is not taken. */
export class BodyRefused extends Error {
  constructor(readonly status: 408 | 413 | 503) {
    super(`a body was not taken (${status})`);
  }
}

/** Thrown when the visitor hung up. */
export class VisitorGone extends Error {}

export interface Body {
  bytes: Buffer;
  /** Says that the bytes are needed no more. */
  release(): void;
}

export function bodyLimit(path: string): number {
  const isLarge = path === '/studio' || path.startsWith('/studio/') || path === '/me/picture';
  return isLarge ? LARGE_LIMIT : FORM_LIMIT;
}

let inMemory = 0;

/**
 * Reads a request's body whole.
 * @throws BodyRefused when it is larger than `limit` bytes, too slow, or too many come at once; VisitorGone
 */
export async function readBody(
  { request, response }: Pick<Visit, 'request' | 'response'>,
  { limit, standstill = STANDSTILL_MS }: { limit: number; standstill?: number },
): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyRefused(413);
  if (/100-continue/i.test(request.headers.expect ?? '')) response.writeContinue();
  const parts: Buffer[] = [];
  let size = 0;
  const release = () => {
    inMemory -= size;
    size = 0;
  };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new BodyRefused(408)), standstill);
  request.on('data', (part: Buffer) => {
    timer.refresh();
    size += part.length;
    inMemory += part.length;
    parts.push(part);
    if (size > limit) stop.abort(new BodyRefused(413));
    else if (inMemory > ALL_LIMIT) stop.abort(new BodyRefused(503));
  });
  try {
    await endOf(request, stop.signal);
    return { bytes: Buffer.concat(parts), release };
  } catch (error) {
    release();
    throw error;
  } finally {
    clearTimeout(timer);
    request.removeAllListeners('data');
  }
}

async function endOf(request: Visit['request'], signal: AbortSignal): Promise<void> {
  const ends = once(request, 'end', { signal });
  const closes = once(request, 'close', { signal });
  await Promise.race([ends, closes]).catch(() => {});
  ends.catch(() => {});
  closes.catch(() => {});
  signal.throwIfAborted();
  if (!request.readableEnded) throw new VisitorGone('the visitor hung up');
}
