import type { IncomingMessage } from 'node:http';

/** Bytes of a form without files: four times what its longest field may hold, in the widest encoding. */
const FORM_LIMIT = 1024 * 1024;
/** Bytes of a form in the studio: articles of a book's length, and pictures. */
const STUDIO_LIMIT = 30 * 1024 * 1024;
/** Within which a body must have arrived. */
const TIME_LIMIT_MS = 60_000;

export class BodyTooLarge extends Error {}

export function bodyLimit(path: string): number {
  return path === '/studio' || path.startsWith('/studio/') ? STUDIO_LIMIT : FORM_LIMIT;
}

/** Reads a request's body whole; throws `BodyTooLarge` past `limit` bytes, without reading on. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => request.destroy(new Error('The body took too long.')), TIME_LIMIT_MS);
  try {
    for await (const part of request) {
      size += part.length;
      if (size > limit) throw new BodyTooLarge();
      parts.push(part);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(parts);
}
