import { expect, test } from 'vitest';
import { acceptedEncodings, bestEncoding } from './encodings';

test.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['gzip', ['gzip']],
  ['x-gzip', ['gzip']],
  ['deflate, GZIP', ['gzip']],
  ['br;q=0, gzip;q=0.5', ['gzip']],
  ['gzip; q=0.0, br ; q=0.1', ['br']],
  ['*', ['br', 'gzip']],
  ['*;q=0.1, br;q=0', ['gzip']],
  ['identity', []],
  ['notgzip', []],
  ['gzip;q=x', []],
  ['', []],
])('%j takes %j', (header, accepted) => {
  expect([...acceptedEncodings(header)]).toEqual(accepted);
});

test('the smallest that is there and is taken is sent', () => {
  const identity = Buffer.from('a');
  const every = { identity, gzip: identity, br: identity };
  expect(bestEncoding('gzip, br', every)).toBe('br');
  expect(bestEncoding('gzip, br', { identity, gzip: identity })).toBe('gzip');
  expect(bestEncoding('br', { identity, gzip: identity })).toBe('identity');
  expect(bestEncoding(undefined, every)).toBe('identity');
});

test('headers without end do not fill the memory, and are understood all the same', () => {
  for (let n = 0; n < 1_000; n++) acceptedEncodings(`x${n}`);
  expect([...acceptedEncodings('x1001, br')]).toEqual(['br']);
});
