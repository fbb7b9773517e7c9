import { afterEach, expect, test, vi } from 'vitest';
import { seal, unseal } from './seal';

afterEach(() => vi.useRealTimers());

test('what was sealed is read again, for its purpose alone', () => {
  const sealed = seal('errand', { returnTo: '/a?b#c' }, 15);
  expect(unseal('errand', sealed)).toEqual({ returnTo: '/a?b#c' });
  expect(unseal('newcomer', sealed)).toBeUndefined();
});

test('a seal ends with its minutes', () => {
  const sealed = seal('errand', {}, 15);
  vi.useFakeTimers({ now: Date.now() + 14 * 60_000 });
  expect(unseal('errand', sealed)).toBeDefined();
  vi.setSystemTime(Date.now() + 61_000);
  expect(unseal('errand', sealed)).toBeUndefined();
});

test.each([undefined, '', '.', 'a.b', 'null.null', `${Buffer.from('[9e15,{}]').toString('base64url')}.x`])(
  '%j was not sealed here',
  (made) => expect(unseal('errand', made)).toBeUndefined(),
);

test('a changed value is not ours', () => {
  const [, signature] = seal('errand', { connectTo: 'me' }, 15).split('.');
  const forged = Buffer.from(JSON.stringify([Date.now() + 60_000, { connectTo: 'you' }])).toString(
    'base64url',
  );
  expect(unseal('errand', `${forged}.${signature}`)).toBeUndefined();
});
