import { expect, test } from 'vitest';
import { Few, TooMany } from './few';

/** A question that is answered when its test says so. */
function question() {
  let resolve = (_answer: string) => {};
  const answered = new Promise<string>((answer) => {
    resolve = answer;
  });
  return { ask: () => answered, resolve };
}

test('so many run at the same time, some wait for their turn, and the others are told', async () => {
  const few = new Few({ atOnce: 1, waiting: 1 });
  const [first, second] = [question(), question()];
  const one = few.run(first.ask);
  let isAsked = false;
  const two = few.run(() => {
    isAsked = true;
    return second.ask();
  });
  await expect(few.run(first.ask)).rejects.toThrow(TooMany);
  expect(isAsked).toBe(false);
  first.resolve('one');
  expect(await one).toBe('one');
  second.resolve('two');
  expect([await two, isAsked]).toEqual(['two', true]);
});

test('one that fails gives its place back', async () => {
  const few = new Few({ atOnce: 1, waiting: 0 });
  await expect(few.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await few.run(async () => 'whole')).toBe('whole');
});
