/** What is asked of the browser, see lib/moderation/proof-of-work.ts. Bytes are written in hexadecimal digits. */
interface Challenge {
  parameters: { nonce: string; salt: string; keyPrefix: string };
}

/** Sums that are under way at the same time: each is done outside of the page's own thread. */
const AT_ONCE = 250;
/** More than are ever needed: who is asked for more is asked by nobody of ours. */
const MOST_SUMS = 1_000_000;

/**
 * Finds the number whose SHA-256 sum, behind the salt and the nonce, begins as the challenge says; gives what the form
 * sends. Fetched only where it is asked for.
 * @throws Error when there is none
 */
export async function solveWork(asked: string, most = MOST_SUMS): Promise<string> {
  const challenge = JSON.parse(asked) as Challenge;
  const { nonce, salt, keyPrefix } = challenge.parameters;
  const before = bytesOf(salt + nonce);
  for (let first = 0; first < most; first += AT_ONCE) {
    const counters = Array.from({ length: AT_ONCE }, (_, index) => first + index);
    const keys = await Promise.all(counters.map((counter) => keyOf(before, counter)));
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    if (found >= 0)
      return JSON.stringify({ challenge, solution: { counter: first + found, derivedKey: keys[found] } });
  }
  throw new Error('No number was found.');
}

async function keyOf(before: Uint8Array, counter: number): Promise<string> {
  const bytes = new Uint8Array(before.length + 4);
  bytes.set(before);
  new DataView(bytes.buffer).setUint32(before.length, counter);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const bytesOf = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
