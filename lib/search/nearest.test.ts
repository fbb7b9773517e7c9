import { expect, test } from 'vitest';
import { mistakesBetween, nearest } from './nearest';

test.each([
  ['word', 'word', 0],
  ['wrod', 'word', 1],
  ['wod', 'word', 1],
  ['wordd', 'word', 1],
  ['ward', 'word', 1],
  ['recieve', 'receive', 1],
  ['', 'word', 4],
  ['kitten', 'sitting', 3],
  ['👩‍👧', 'x', 3],
])('between %s and %s are %i mistakes', (one, other, mistakes) => {
  expect(mistakesBetween(one, other)).toBe(mistakes);
  expect(mistakesBetween(other, one)).toBe(mistakes);
});

test('a short word may have one mistake, a long one more; of two the first', () => {
  expect(nearest('appology', ['biology', 'apology', 'apologia'])).toBe('apology');
  expect(nearest('lamp', ['lump', 'limp'])).toBe('lump');
  expect(nearest('lamp', ['loom', 'limes'])).toBeUndefined();
  expect(nearest('managment', ['mangers', 'management'])).toBe('management');
});
