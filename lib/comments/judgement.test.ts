import { expect, test } from 'vitest';
import { judgedPath, readSaid } from './judgement';

test('the list that a comment was judged in comes back with what became of it', () => {
  expect(judgedPath('spam', { list: 'all' })).toBe('/studio/comments?state=all&said=spam');
  expect(judgedPath('answered', { list: 'held', before: 12 })).toBe(
    '/studio/comments?state=held&before=12&said=answered',
  );
  expect(judgedPath('held', { list: 'spam', q: 'a&b' })).toBe(
    '/studio/comments?state=spam&q=a%26b&said=held',
  );
  expect(judgedPath('read', { list: 'waiting' }, 7)).toBe('/studio?said=read&undo=7');
  expect(judgedPath('put-off', { list: 'later' })).toBe('/studio?show=later&said=put-off');
});

test('an address can only say what we say', () => {
  expect(readSaid({ said: 'removed' })).toEqual({ judgement: 'removed' });
  expect(readSaid({ said: 'removed', undo: '12' })).toEqual({ judgement: 'removed', undo: 12 });
  expect(readSaid({ said: 'removed', undo: "1' or 1=1" })).toEqual({ judgement: 'removed' });
  for (const said of [undefined, '', 'constructor', '__proto__', 'You have won'])
    expect(readSaid({ said, undo: '12' })).toBeUndefined();
});
