import { createHash, randomBytes } from 'node:crypto';

/** A secret of 32 random bytes, for a link or a cookie: 43 characters that need no escaping. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What we keep of a token, so that whoever reads the database cannot use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
