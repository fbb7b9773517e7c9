import { expect, test } from 'vitest';
import { parseTags, tagSlug } from './tags';

test.each([
  ['Managing people', 'managing-people'],
  ['AC/DC 🎸', 'ac-dc'],
  ['C', 'c'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['Work+Life', 'work-life'],
  ['🎸', '🎸'],
  ['👩‍👩‍👧 🇫🇷!', '👩‍👩‍👧🇫🇷'],
  ['リーダーシップ', 'リーダーシップ'],
  ['מנהיגות', 'מנהיגות'],
  ['///', ''],
  ['../..', ''],
])('the tag %j has the address %j', (name, slug) => {
  expect(tagSlug(name)).toBe(slug);
});

test('tags are read between commas of any script, each once', () => {
  expect(parseTags('C, C++ ، #c#、🎸, , c').map(({ slug }) => slug)).toEqual([
    'c',
    'c-plus-plus',
    'c-sharp',
    '🎸',
  ]);
});
