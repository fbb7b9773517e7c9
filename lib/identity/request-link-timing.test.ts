import { beforeAll, expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { answerForm, type Sender } from '@/lib/answer-form';
import { prepareMailQueue } from '@/lib/mail/worker';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { requestLinkForm } from './request-link-form';

const { db, address } = await testDatabase();
beforeAll(() => prepareMailQueue(address));
// Whoever answers a form finds the database by itself.
(globalThis as { [key: symbol]: unknown })[Symbol.for('rejoinder.database')] = { db };

/** Known addresses and others, each asked for once in a round. */
const TRIES = 200;
/** How far the medians may be apart. */
const WITHIN = 0.05;
/** On a busy machine one round says little: it is told by the best of some. */
const ROUNDS = 3;

const nobody: Sender = {
  findViewer: async () => null,
  openJar: async () => ({ get: () => undefined, set: () => {}, delete: () => {} }),
};

/** Asks for a link as the form does. Gives what was said to that, and how many milliseconds it took. */
async function ask(email: string): Promise<{ said: string; took: number }> {
  const form = new FormData();
  form.set('email', email);
  form.set('returnTo', '/');
  const exchange = newExchange();
  const begun = performance.now();
  const answered = await exchanges.run(exchange, () => answerForm(requestLinkForm, form, nobody));
  const took = performance.now() - begun;
  const { status, headers } = exchange;
  return { said: JSON.stringify({ status, headers, answered }), took };
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length / 2] ?? 0;

/** Asks for known and unknown addresses in turn, so that whatever else the machine does befalls both. */
async function askInTurn(round: number): Promise<{ said: Set<string>; apart: number }> {
  const said = new Set<string>();
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let n = 0; n < TRIES; n++) {
    const pair = [`known${n}@example.org`, `unknown${round}x${n}@example.org`];
    for (const email of n % 2 ? pair : pair.reverse()) {
      const answer = await ask(email);
      said.add(answer.said);
      took[email.startsWith('known') ? 'known' : 'unknown'].push(answer.took);
    }
  }
  return { said, apart: Math.abs(median(took.known) / median(took.unknown) - 1) };
}

test('an address with an account and one without get the same words, the same status, and in the same time', async () => {
  for (let n = 0; n < TRIES; n++)
    await addUser(db, {
      email: `known${n}@example.org`,
      emailVerified: new Date(),
      disabledAt: n % 9 ? null : new Date(),
    });
  for (let n = 0; n < 40; n++) await ask(`warm${n}@example.org`);
  const apart: number[] = [];
  for (let round = 0; round < ROUNDS && Math.min(...apart) > WITHIN; round++) {
    const asked = await askInTurn(round);
    expect([...asked.said]).toEqual([expect.stringContaining('a link is on its way')]);
    apart.push(asked.apart);
  }
  expect(Math.min(...apart), `apart by ${apart.join(', ')}`).toBeLessThanOrEqual(WITHIN);
}, 120_000);
