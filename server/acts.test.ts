import { expect, test } from 'vitest';
import { Acts } from './acts';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
}

test('who waits goes on when the last act has ended', async () => {
  const acts = new Acts();
  const [one, other] = [gate(), gate()];
  const both = [acts.run('/a', () => one.opened), acts.run('/a/respond', () => other.opened)];
  const done = acts.done('/a/comments/7');
  one.open();
  await both[0];
  expect(await Promise.race([done?.then(() => 'done'), 'waiting'])).toBe('waiting');
  other.open();
  await done;
});

test('an act that fails has ended too', async () => {
  const acts = new Acts();
  const { open, opened } = gate();
  const failed = acts.run('/a', () => opened.then(() => Promise.reject(new Error('a bug'))));
  const done = acts.done('/a');
  open();
  await expect(failed).rejects.toThrow('a bug');
  await done;
});

test('nobody waits where nothing is under way, and not for ever where something is', async () => {
  const acts = new Acts();
  void acts.run('/a', () => gate().opened);
  expect(acts.done('/b')).toBeUndefined();
  expect(acts.done('/')).toBeUndefined();
  const before = performance.now();
  await acts.done('/a');
  expect(performance.now() - before).toBeGreaterThan(100);
});
