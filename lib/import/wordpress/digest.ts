import { createHash } from 'node:crypto';

/** 132 bits: two different items of one blog never share it. */
const LENGTH = 22;

/** Names a value, so that a change is noticed. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, LENGTH);
}
