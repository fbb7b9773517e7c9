import type postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { connectRaw } from './client';
import { flushTogether } from './flush-together';
import { testDatabase } from './testing/database';

const { address } = await testDatabase();
const client = connectRaw(address);
afterAll(() => client.end());

/** The client, and what happens as soon as it is asked for a flush. */
function watched(asked: () => void): postgres.Sql {
  return new Proxy(client, {
    apply(target, self, sent) {
      asked();
      return Reflect.apply(target, self, sent);
    },
  });
}

test('those who wait at the same time are served by one flush', async () => {
  let flushes = 0;
  const counting = watched(() => void flushes++);
  await Promise.all(Array.from({ length: 30 }, () => flushTogether(counting)));
  expect(flushes).toBe(1);
});

test('who comes while a flush is under way waits for the next: that one may have begun before', async () => {
  let flushes = 0;
  let late: Promise<unknown> | undefined;
  const counting = watched(() => {
    flushes++;
    late ??= flushTogether(counting);
  });
  await flushTogether(counting);
  await late;
  expect(flushes).toBe(2);
});

test('a flush that fails is told to those who waited for it, and the next one is tried', async () => {
  let flushes = 0;
  const failing = new Proxy(client, {
    apply: (target, self, sent) =>
      flushes++ === 0 ? target`select 1 / 0` : Reflect.apply(target, self, sent),
  });
  await expect(Promise.all([flushTogether(failing), flushTogether(failing)])).rejects.toThrow('division');
  await flushTogether(failing);
  expect(flushes).toBe(2);
});
