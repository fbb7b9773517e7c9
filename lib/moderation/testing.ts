import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';

/** What a browser would send for what it was asked, found by the library's own way. */
export async function workFor(asked: string): Promise<string> {
  const challenge = JSON.parse(asked) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
