import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTarget, withSingleSlashes } from './target';

test('a path and its query are told apart at the first question mark', () => {
  expect(readTarget('/hello?a=1?b#c')).toEqual({ path: '/hello', query: 'a=1?b' });
  expect(readTarget('/')).toEqual({ path: '/', query: '' });
});

test('the site that a request names in its first line does not matter', () => {
  expect(readTarget('http://elsewhere.example/hello?x')).toEqual({ path: '/hello', query: 'x' });
});

test.each([
  ['percent signs that begin nothing', '/100%'],
  ['bytes that are not UTF-8', '/caf%E9'],
  ['half a character', '/%ED%A0%80'],
  ['NUL', '/a%00b'],
  ['a line break', '/a%0d%0ab'],
  ['an encoded slash', '/hello%2Fcomments%2F5'],
  ['an encoded backslash', '/%5Celsewhere.example'],
  ['a backslash', '/\\elsewhere.example'],
  ['dot segments', '/api/../studio'],
  ['encoded dot segments', '/api/%2e%2E/studio'],
  ['no path', '*'],
  ['an authority', 'elsewhere.example:443'],
  ['8,000 characters', `/${'a'.repeat(8_000)}`],
])('an address with %s is none', (_what, url) => {
  expect(readTarget(url)).toBeUndefined();
});

test('whatever is asked, an address is read or refused, and never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).map((text) => `/${text}`),
      (text) => {
        const target = readTarget(text);
        if (target) expect(decodeURIComponent(target.path)).not.toMatch(/\0|\\/);
      },
    ),
  );
});

test('a redirect to a path with single slashes never leaves the site', () => {
  expect(withSingleSlashes('//elsewhere.example//x')).toBe('/elsewhere.example/x');
});
