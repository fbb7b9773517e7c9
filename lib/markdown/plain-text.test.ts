import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test.each([
  ['entities are decoded', '<p>a &amp; b &lt;c&gt; &#8217;</p>', 'a & b <c> ’'],
  ['paragraphs stand apart', '<p>a</p><p>b</p>\n<blockquote><p>c</p></blockquote>', 'a\n\nb\n\nc'],
  ['lines are lines', '<p>a<br />\n b</p><ul><li>c</li><li>d</li></ul>', 'a\nb\n\nc\nd'],
  ['white space is what a browser shows', '<p> a \n <em> b</em>  c </p>', 'a b c'],
  ['preformatted text keeps its own', '<pre><code>a\n  b\n</code></pre><p>c</p>', 'a\n  b\n\nc'],
  ['cells are apart', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['footnotes’ marks are no words', '<p>a<sup><a data-footnote-ref href="#b">1</a></sup> b</p>', 'a b'],
  ['what is no HTML is text', 'a < b > c & d', 'a < b > c & d'],
])('%s', (_, html, text) => {
  expect(plainText(html)).toBe(text);
});

test('depth and length are no trouble', () => {
  expect(plainText('<b>'.repeat(50_000) + 'a '.repeat(50_000))).toHaveLength(99_999);
});
