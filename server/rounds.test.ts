import { expect, test } from 'vitest';
import { Rounds } from './rounds';

/** Something that is made when it is told to, and counts how often it was begun. */
function slow() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = 0;
  return {
    end: () => end(),
    begun: () => begun,
    make: async () => {
      const number = ++begun;
      await ended;
      return number;
    },
  };
}

test('those who ask at once share one round', async () => {
  const rounds = new Rounds<number>();
  const { make, end, begun } = slow();
  const asked = Array.from({ length: 50 }, () => rounds.make('/a', () => 0, make));
  end();
  expect(new Set(await Promise.all(asked))).toEqual(new Set([1]));
  expect(begun()).toBe(1);
});

test('those who ask after changes share the one round that begins when the one under way has ended', async () => {
  const rounds = new Rounds<number>();
  const { make, end, begun } = slow();
  let changes = 0;
  const first = rounds.make('/a', () => changes, make);
  const after = Array.from({ length: 50 }, () => {
    changes++;
    return rounds.make('/a', () => changes, make);
  });
  expect(begun()).toBe(1);
  end();
  expect(await first).toBe(1);
  expect(new Set(await Promise.all(after))).toEqual(new Set([2]));
});

test('things with other names do not wait for each other', async () => {
  const rounds = new Rounds<number>();
  void rounds.make('/a', () => 0, slow().make);
  expect(
    await rounds.make(
      '/b',
      () => 1,
      async () => 7,
    ),
  ).toBe(7);
});

test('a round begins when it may, and serves all who asked till then', async () => {
  let may = () => {};
  const wait = () =>
    new Promise<void>((resolve) => {
      may = resolve;
    });
  const rounds = new Rounds<number>({ wait });
  const { make, end, begun } = slow();
  end();
  let changes = 0;
  const asked = Array.from({ length: 50 }, () => {
    changes++;
    return rounds.make('/a', () => changes, make);
  });
  await new Promise(setImmediate);
  expect(begun()).toBe(0);
  may();
  expect(new Set(await Promise.all(asked))).toEqual(new Set([1]));
});

test('a round that does not end holds nobody up who came after a change', async () => {
  const rounds = new Rounds<number>({ patience: 1 });
  void rounds.make('/a', () => 0, slow().make);
  expect(
    await rounds.make(
      '/a',
      () => 1,
      async () => 7,
    ),
  ).toBe(7);
});

test('a round that fails holds nobody up who came after a change', async () => {
  const rounds = new Rounds<number>();
  const failed = rounds.make(
    '/a',
    () => 0,
    () => Promise.reject(new Error('a bug')),
  );
  const next = rounds.make(
    '/a',
    () => 1,
    async () => 7,
  );
  await expect(failed).rejects.toThrow('a bug');
  expect(await next).toBe(7);
});
