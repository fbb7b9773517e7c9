import { expect, test } from 'vitest';
import { judgedInWords, judgedPath } from './judgement';

test('the list that a comment was judged in comes back with what became of it', () => {
  expect(judgedPath('spam', { list: 'all' })).toBe('/studio/comments?state=all&said=spam');
  expect(judgedPath('answered', { list: 'held', before: 12 })).toBe(
    '/studio/comments?state=held&said=answered&before=12',
  );
});

test('an address can only say what we say', () => {
  expect(judgedInWords('removed')).toBe('Removed.');
  for (const said of [undefined, '', 'constructor', '__proto__', 'You have won'])
    expect(judgedInWords(said)).toBeUndefined();
});
