import { beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import { askForWork, isWorkDone } from './proof-of-work';
import { workFor } from './testing';

const { db } = await testDatabase();

/** What was found for a draft, and the same with something in it changed. */
let found: string;
beforeAll(async () => {
  found = await workFor(await askForWork('a draft'));
});
const changed = (
  change: (answer: { challenge: Record<string, never>; solution: { counter: number } }) => void,
) => {
  const answer = JSON.parse(found);
  change(answer);
  return JSON.stringify(answer);
};

test('what was found passes for its draft, once, also of two at the same time', async () => {
  expect(await isWorkDone(db, found, 'another draft')).toBe(false);
  const both = await Promise.all([isWorkDone(db, found, 'a draft'), isWorkDone(db, found, 'a draft')]);
  expect(both.sort()).toEqual([false, true]);
  expect(await isWorkDone(db, found, 'a draft')).toBe(false);
});

test('it is work: tens of thousands of sums, and never more than a telephone can do', async () => {
  for (let times = 0; times < 3; times++) {
    const { solution } = JSON.parse(await workFor(await askForWork('a draft')));
    expect(solution.counter).toBeGreaterThanOrEqual(20_000);
    expect(solution.counter).toBeLessThanOrEqual(60_000);
  }
}, 30_000);

test('after ten minutes it is too late', async () => {
  const late = await workFor(await askForWork('late'));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 2_000 });
  expect(await isWorkDone(db, late, 'late')).toBe(false);
  vi.useRealTimers();
  expect(await isWorkDone(db, late, 'late')).toBe(true);
}, 30_000);

test.each<[string, () => string]>([
  ['nothing', () => ''],
  ['no JSON', () => '{'],
  ['another kind of JSON', () => '[{"challenge":null}]'],
  ['a number that was not found', () => changed(({ solution }) => void solution.counter--)],
  [
    'an easier question',
    () => changed(({ challenge }) => Object.assign(challenge.parameters ?? {}, { keyPrefix: '00' })),
  ],
  [
    'a longer time',
    () => changed(({ challenge }) => Object.assign(challenge.parameters ?? {}, { expiresAt: 9_999_999_999 })),
  ],
  ['no signature', () => changed(({ challenge }) => Object.assign(challenge, { signature: '' }))],
  [
    'digits that are none',
    () => changed(({ challenge }) => Object.assign(challenge.parameters ?? {}, { nonce: 'zz', salt: '' })),
  ],
])('%s is no work', async (_, sent) => {
  expect(await isWorkDone(db, sent(), 'a draft')).toBe(false);
});
