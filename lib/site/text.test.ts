import { expect, test } from 'vitest';
import { excerpt, lineField, textField } from './text';

test.each([lineField(9, { tooLong: 'Long.' }), textField(9, { tooLong: 'Long.', missing: 'Missing.' })])(
  'a field that was sent as a file is refused in a sentence of ours',
  (field) => {
    for (const sent of [new File(['words'], 'a.txt'), 7, ['a']])
      expect(field.safeParse(sent).error?.issues.map(({ message }) => message)).toEqual([
        'Please write this as text: something else was sent.',
      ]);
  },
);

test('a field that was not sent is empty, and too long and missing ones have the sentences of their form', () => {
  expect(lineField(9, { tooLong: 'Long.' }).parse(undefined)).toBe('');
  expect(lineField(9, { tooLong: 'Long.' }).safeParse('0123456789').error?.issues[0]?.message).toBe('Long.');
  const missing = textField(9, { tooLong: 'Long.', missing: 'Missing.' }).safeParse(' ');
  expect(missing.error?.issues[0]?.message).toBe('Missing.');
});

test.each([
  ['one two three four five', 9, 'one two…'],
  ['\u202eone two three four five', 10, '\u202eone two\u202c…'],
  ['\u2067one', 13, '\u2067one\u2069'],
  ['👩‍👩‍👧👩‍👩‍👧', 12, '👩‍👩‍👧…'],
])('an excerpt of %j ends between words and characters, with no direction left open', (text, limit, cut) => {
  expect(excerpt(text, limit)).toBe(cut);
});
