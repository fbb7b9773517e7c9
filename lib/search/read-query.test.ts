import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUERY_LIMIT, readQuery, wantedWords, withWords } from './read-query';

/** The groups of a query, its terms as they would be typed. */
const read = (typed: string) =>
  readQuery(typed).groups.map((terms) =>
    terms.map(
      ({ words, isExcluded }) => (isExcluded ? '-' : '') + (words.includes(' ') ? `"${words}"` : words),
    ),
  );

test.each([
  ['two words', [['two', 'words']]],
  ['"two words" third', [['"two words"', 'third']]],
  ['“two words”', [['"two words"']]],
  ['an open "quotation of words', [['an', 'open', '"quotation of words"']]],
  ['this -that', [['this', '-that']]],
  ['this -"that there"', [['this', '-"that there"']]],
  ['this --that', [['this', '-that']]],
  ['a b or c', [['a', 'b'], ['c']]],
  ['a | b', [['a'], ['b']]],
  ['or a or or b or', [['a'], ['b']]],
  ['oracle for', [['oracle', 'for']]],
  ['e-mail and/or node.js 1.94.1.', [['"e mail"', '"and or"', '"node js"', '1.94.1']]],
  ['l’homme don\'t צה"ל', [['"l homme"', '"don t"', '"צה ל"']]],
  ['ＦＵＬＬ ﾊﾝｶｸ', [['FULL', 'ハンカク']]],
  ['tag:x <b>bold</b> % ; --', [['"tag x"', '"b bold b"']]],
  ['\0nul \ud800lone 🎸', [['nul', 'lone']]],
])('%s is read as it is meant', (typed, groups) => {
  expect(read(typed)).toEqual(groups);
});

test.each(['', ' ', '"', '""', '-', '- -', 'or', '🎸', '!&|()*:', "'", '\\', '\u0301', '\u200d'])(
  '"%s" asks for nothing',
  (typed) => {
    expect(readQuery(typed)).toMatchObject({ groups: [], isOnlyExcluded: false });
  },
);

test('who only leaves words out asks for nothing yet', () => {
  expect(readQuery('-this -"and that"')).toMatchObject({ groups: [], isOnlyExcluded: true });
  expect(read('word or -this')).toEqual([['word']]);
});

test('what is too long is cut between letters, and so are too many words', () => {
  const long = readQuery('🎸x'.repeat(10_000));
  expect([...long.text].length).toBe(QUERY_LIMIT);
  expect(long.text.isWellFormed()).toBe(true);
  expect(long.isCut).toBe(true);
  const many = readQuery('a b c d e f g h i j k l m n o p q r s t');
  expect([many.groups[0]?.length, many.isCut]).toEqual([16, true]);
  expect(readQuery('short').isCut).toBe(false);
});

test('words are changed where they stand, and nothing else is', () => {
  const query = readQuery('an appology "of appology" -appology or sorry');
  const changed = withWords(query, new Map([['appology', 'apology']]));
  expect(changed.text).toBe('an apology "of apology" -apology or sorry');
  expect(wantedWords(changed)).toEqual(['an', 'apology', 'of apology', 'sorry']);
});

test('a query that was written down is read as itself', () => {
  const same = (typed: string) => {
    const once = withWords(readQuery(typed), new Map());
    expect(withWords(once, new Map()).groups).toEqual(once.groups);
  };
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), same));
  const pieces = fc.constantFrom('a', 'or', '"', '-', ' ', 'é', '.', '1', '猫');
  fc.assert(fc.property(fc.string({ unit: pieces }), same));
});
