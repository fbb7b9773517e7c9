import { createHash } from 'node:crypto';

/** 132 bits: two different items of one blog never share it. */
const LENGTH = 22;

/** Characters of a key: more than a database's index takes is replaced by what names it. */
const KEY_LIMIT = 200;

/** Names a value, so that a change is noticed. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, LENGTH);
}

/** A key as it may be stored. */
export function shortKey(key: string): string {
  return key.length > KEY_LIMIT ? digestOf(key) : key;
}
