import { expect, test } from 'vitest';
import { wordList } from './word-list';

test.each([
  ['press', 'I press the button', true],
  ['press', 'WordPress is what I use', false],
  ['PRESS', 'press, please', true],
  ['press', 'Ｐｒｅｓｓ and pr\u200bess', true],
  ['seo service', 'the best SEO\nservice there is', true],
  ['seo service', 'seo services', false],
  ['.ru/', 'see http://example.ru/x', true],
  ['-online', 'pills-online', true],
  ['casino', 'un casino en ligne', true],
  ['C++', 'I write C++ all day', true],
  ['C++', 'I write C all day', false],
  ['無料', '今すぐ無料で登録', true],
  ['無料casino登録', '今すぐ無料casino登録で', true],
  ['無料casino登録', 'casino登録', false],
  ['casino', '今すぐ無料casino登録', true],
  ['カード', 'クレジットカードで', true],
  ['카지노', '온라인카지노에서', true],
  ['192.0.2.', '192.0.2.17', true],
  ['spam@example.com', 'spam@example.com', true],
  ['.*', 'anything', false],
  ['', 'anything', false],
])('"%s" is found in "%s": %s', (entry, text, isFound) => {
  expect(wordList(`\n${entry}\n`).find([text])).toEqual(isFound ? [entry] : []);
});

test('a long list is no slower, and what is named is bounded', () => {
  const many = Array.from({ length: 60_000 }, (_, n) => `word${n} of ${n}`).join('\n');
  const list = wordList(many);
  const text = 'word7 of 7 and some others '.repeat(700);
  const begun = performance.now();
  expect(list.find([text])).toEqual(['word7 of 7']);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(wordList('a\nb\nc\nd\ne\nf').find(['a b c d e f'])).toHaveLength(5);
});
