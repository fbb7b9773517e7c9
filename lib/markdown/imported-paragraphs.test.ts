import { expect, test } from 'vitest';
import { commentText, renderImportedComment } from './comment';

const REL = 'rel="nofollow ugc noopener"';

test.each([
  ['a line end is a line end', 'a\nb', '<p>a<br />\nb</p>'],
  ['so it is with Windows’ line ends', 'a\r\nb\r\n\r\nc', '<p>a<br />\nb</p>\n<p>c</p>'],
  ['an empty line begins a paragraph', 'a\n\nb\n \n\nc', '<p>a</p>\n<p>b</p>\n<p>c</p>'],
  ['so do two <br>', 'a<br />\nb<br /><br>c<br>', '<p>a<br />\nb</p>\n<p>c</p>'],
  ['paragraphs that are there stay', '<p>a</p>\n<p>b</p>', '<p>a</p>\n<p>b</p>'],
  ['emphasis reaches over paragraphs', '<em>a\n\nb</em> c', '<p><em>a</em></p>\n<p><em>b</em> c</p>'],
  [
    'a quotation holds paragraphs',
    '<blockquote>a\n\nb</blockquote>\nc',
    '<blockquote><p>a</p>\n<p>b</p>\n</blockquote>\n<p>c</p>',
  ],
  ['a list does not', '<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>', '<ul><li>a</li>\n<li>b<br />\nc</li>\n</ul>'],
  ['preformatted text keeps its lines', '<pre>a\n\n  b</pre>', '<pre>a\n\n  b</pre>'],
  ['code keeps its name', '<code>a &lt; b</code>', '<p><code>a &lt; b</code></p>'],
  ['foreign blocks are paragraphs', '<h2>a</h2><div>b</div><div>c</div>', '<p>a</p>\n<p>b</p>\n<p>c</p>'],
  [
    'old elements get their new names',
    '<acronym title="b">a</acronym> <strike>c</strike>',
    '<p><abbr title="b">a</abbr> <s>c</s></p>',
  ],
  ['an ampersand is not decoded twice', '&amp;lt; 5 < 6', '<p>&amp;lt; 5 &lt; 6</p>'],
])('%s', (_, wordpress, html) => {
  expect(renderImportedComment(wordpress)).toBe(html);
});

test('addresses in the text are links, also beside an entity; those in links and code are not linked again', () => {
  expect(renderImportedComment('see http://example.org/?a=1&amp;b=2, www.example.org')).toBe(
    `<p>see <a href="http://example.org/?a=1&amp;b=2" ${REL}>http://example.org/?a=1&amp;b=2</a>, <a href="http://www.example.org" ${REL}>www.example.org</a></p>`,
  );
  const linked = `<p><a href="#comment-3" ${REL}>https://example.org</a> <code>https://example.org</code></p>`;
  expect(
    renderImportedComment('<a href="#comment-3">https://example.org</a> <code>https://example.org</code>'),
  ).toBe(linked);
});

test('a picture becomes a link, and inside of a link its description', () => {
  expect(renderImportedComment('<img src="https://example.org/a.png" alt="A &amp; B">')).toBe(
    `<p><a href="https://example.org/a.png" ${REL}>A &amp; B</a></p>`,
  );
  expect(renderImportedComment('<a href="/a"><img src="https://example.org/a.png" alt="A"></a> b')).toBe(
    `<p><a href="/a" ${REL}>A</a> b</p>`,
  );
});

test('an element that is never closed cannot blow a comment up', () => {
  const title = 't'.repeat(10_000);
  const html = renderImportedComment(`<abbr title="${title}"><b><i><b>${'word\n\n'.repeat(2_000)}`);
  expect(html.length).toBeLessThan(500_000);
  expect(commentText(html).match(/word/g)).toHaveLength(2_000);
});
