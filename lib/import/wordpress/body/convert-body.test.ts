import { expect, test } from 'vitest';
import { renderArticle } from '@/lib/markdown/article';
import { type BodySources, convertBody } from './convert-body';
import { readTheSame } from './same-reading';

const library: Record<string, { url: string; alt: string; caption: string }> = {
  '1': { url: 'https://old.test/a.jpg', alt: 'First', caption: '' },
  '2': { url: 'https://old.test/b.jpg', alt: 'Second "quoted"', caption: 'Its <em>caption</em>' },
};
const sources: BodySources = {
  attachment: (id) => library[id],
  gallery: () => ['1'],
  moved: (address) => (address.includes('copied') ? '/uploads/copy.jpg' : undefined),
  reusable: (id) => (id === '7' ? '<!-- wp:paragraph --><p>Reused.</p><!-- /wp:paragraph -->' : undefined),
};
const convert = (html: string) => convertBody(html, sources);
const markdown = (html: string) => {
  const { body, bodyFormat } = convert(html);
  expect(bodyFormat).toBe('markdown');
  return body;
};

test.each([
  ['empty lines make paragraphs, line ends breaks', 'One\ntwo.\n\nThree.', 'One\\\ntwo.\n\nThree.'],
  ['paragraphs that are there stay', '<p>One</p>\n<p>Two</p>', 'One\n\nTwo'],
  ['a tag over two paragraphs', 'A <b>bold\n\nend</b> here', 'A **bold\\\n\\\nend** here'],
  [
    'headings and lists between paragraphs',
    'One\n<h2>Two</h2>\n<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\nThree',
    'One\n\n## Two\n\n- a\n\n- b\n\n  1. c\n\nThree',
  ],
  ['paragraphs in quotations', '<blockquote>One\n\nTwo</blockquote>', '> One\n>\n> Two'],
  ['code keeps its lines', 'Look:\n<pre>a\n\n  b &lt;c&gt;\n</pre>', 'Look:\n\n```\na\n\n  b <c>\n```'],
  ['an empty line of its own entity is none', 'One\n\n&nbsp;\n\nTwo', 'One\n\nTwo'],
  ['two breaks are a paragraph', 'One<br /><br>\nTwo', 'One\n\nTwo'],
])('the old editor: %s', (_, html, expected) => expect(markdown(html)).toBe(expected));

test.each([
  [
    'marks of paragraphs and headings',
    '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading" id="h-x">X</h3>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph {"align":"center"} -->\n<p class="has-text-align-center">One\ntwo</p>\n<!-- /wp:paragraph -->',
    '### X\n\nOne two',
  ],
  [
    'more and next page',
    '<p>One</p><!-- wp:more --><!--more Read on--><!-- /wp:more --><p>Two</p><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage --><p>Three</p>',
    'One\n\nTwo\n\nThree',
  ],
  [
    'an embedded page is a link',
    '<!-- wp:embed {"url":"https://v.test/1"} --><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://v.test/1\n</div><figcaption>See <b>this</b></figcaption></figure><!-- /wp:embed -->',
    '<https://v.test/1>\n\nSee **this**',
  ],
  ['a reusable block', '<!-- wp:block {"ref":7} /-->', 'Reused.'],
  [
    'a link to a network',
    '<!-- wp:social-links --><ul><!-- wp:social-link {"url":"https://s.test/me","service":"mastodon"} /--></ul><!-- /wp:social-links -->',
    '- [mastodon](https://s.test/me)',
  ],
  [
    'a button',
    '<!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://b.test">Go</a></div><!-- /wp:button -->',
    '[Go](https://b.test)',
  ],
  [
    'space is none',
    '<!-- wp:spacer --><div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer --><p>One</p>',
    'One',
  ],
])('the block editor: %s', (_, html, expected) => expect(markdown(html)).toBe(expected));

test.each([
  [
    'a caption',
    '[caption id="a" align="alignnone" width="300"]<img src="https://old.test/a.jpg" alt="A" title="IMG_1" /> Words of it[/caption]',
    '![A](https://old.test/a.jpg "Words of it")',
  ],
  [
    'an old caption',
    '[caption caption="Words of it"]<a href="https://old.test/a.jpg"><img src="https://old.test/a.jpg" alt=""></a>[/caption]',
    '[![](https://old.test/a.jpg "Words of it")](https://old.test/a.jpg)',
  ],
  [
    'a rich caption',
    '[caption align="alignleft"]<img src="https://old.test/a.jpg" alt="A"> By <a href="https://x.test">X</a>[/caption]',
    '<figure class="alignleft"><img src="https://old.test/a.jpg" alt="A"><figcaption>By <a href="https://x.test">X</a></figcaption></figure>',
  ],
  [
    'a size that only the file tells',
    '<img class="alignnone size-full" src="https://old.test/a.jpg" alt="A" width="300" height="200" />',
    '<figure><img src="https://old.test/a.jpg" alt="A" width="300" height="200"></figure>',
  ],
  [
    'a picture that was copied',
    '<img src="https://old.test/copied-300x200.jpg" alt="A" width="300" height="200" srcset="x 2x">',
    '![A](/uploads/copy.jpg)',
  ],
  [
    'a picture that waits to be seen',
    '<img src="data:image/gif;base64,R0" data-src="https://old.test/a.jpg" alt="A">',
    '![A](https://old.test/a.jpg)',
  ],
  [
    'a gallery of the block editor',
    '<!-- wp:gallery --><figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><img src="https://old.test/a.jpg" alt="A"/><figcaption>One</figcaption></figure></li><li><figure><a href="https://x.test"><img src="https://old.test/b.jpg" alt="B"/></a></figure></li></ul><figcaption>All</figcaption></figure><!-- /wp:gallery -->',
    '![A](https://old.test/a.jpg "One")\n\n[![B](https://old.test/b.jpg)](https://x.test)\n\nAll',
  ],
  [
    'words over a picture',
    '<!-- wp:cover --><div class="wp-block-cover" style="background-image:url(https://old.test/a.jpg)"><p>Over it</p></div><!-- /wp:cover -->',
    '![](https://old.test/a.jpg)\n\nOver it',
  ],
])('pictures: %s', (_, html, expected) => expect(markdown(html)).toBe(expected));

test('galleries, players and embeds of shortcodes; what is unknown stays, and is named', () => {
  const { body, unknownShortcodes } = convert(
    '[gallery ids="1,2"]\n\n[embed]https://v.test/2[/embed]\n\n[video src="https://old.test/v.mp4"][/video]\n\n[youtube abc]\n\n[[gallery]] and [sic] and [1] and [form id="3"] and [box]x[/box]',
  );
  expect(body).toBe(
    `![First](https://old.test/a.jpg)

<figure><img src="https://old.test/b.jpg" alt="Second &#x22;quoted&#x22;"><figcaption>Its <em>caption</em></figcaption></figure>

<https://v.test/2>

<figure><video controls src="https://old.test/v.mp4"></video></figure>

<https://www.youtube.com/watch?v=abc>

\\[gallery] and \\[sic] and \\[1] and \\[form id="3"] and \\[box]x\\[/box]`,
  );
  expect(unknownShortcodes).toEqual(['form', 'box']);
});

test('blocks that WordPress fills by itself are gone, and named', () => {
  expect(
    convert('<!-- wp:paragraph --><p>A</p><!-- /wp:paragraph --><!-- wp:latest-posts {"postsToShow":5} /-->'),
  ).toMatchObject({
    body: 'A',
    emptyBlocks: ['latest-posts'],
  });
});

test.each([
  [
    'a table with a head',
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><b>2</b></td></tr></tbody></table>',
    '| A | B     |\n| - | ----- |\n| 1 | **2** |',
  ],
  [
    'a table without one',
    '<table><tbody><tr><td>1</td></tr></tbody></table>',
    '<table><tbody><tr><td>1</td></tr></tbody></table>',
  ],
  [
    'raised and lowered letters',
    '<p>E = mc<sup>2</sup>, H<sub>2</sub>O</p>',
    'E = mc<sup>2</sup>, H<sub>2</sub>O',
  ],
  ['emphasis with spaces at its edge', '<p>a <em> b </em>c</p>', 'a *b* c'],
  ['characters that mean something in Markdown', '<p>1. * _ # &lt;b&gt; `x` [y](z) | ~~ &amp;amp;</p>', null],
  ['a bare address', '<p>See https://x.test/a_b_c?d=1&amp;e=2.</p>', null],
  [
    'a heading that a link goes to',
    '<p><a href="#there">Go</a></p><h2 id="there">There</h2>',
    '[Go](#there)\n\n<h2 id="there">There</h2>',
  ],
  ['definition lists', '<dl><dt>A</dt><dd>B</dd></dl>', '<dl><dt>A</dt><dd>B</dd></dl>'],
  ['a numbered list from eight', '<ol start="8"><li>A</li></ol>', '8. A'],
  ['letters for numbers', '<ol type="a"><li>A</li></ol>', '<ol type="a"><li>A</li></ol>'],
  [
    'code of a language',
    '<pre><code class="language-php">&lt;?php\n\n# x</code></pre>',
    '```php\n<?php\n\n# x\n```',
  ],
  ['breaks at odd places', '<p><br>One<br><br></p><p><strong>Two<br></strong></p>', null],
])('what it says stays the same: %s', async (_, html, expected) => {
  const { body, bodyFormat } = convert(html);
  if (expected !== null) expect(body).toBe(expected);
  const [ours, theirs] = [
    await renderArticle({ body, format: bodyFormat }),
    await renderArticle({ body: html, format: 'html' }),
  ];
  expect(ours.html.replace(/<[^>]*>|\s+/g, '')).toBe(theirs.html.replace(/<[^>]*>|\s+/g, ''));
});

test.each([
  ['a script', '<p>A<script>alert(1)</script></p>', 'A'],
  ['a handler', '<p onclick="x()">A</p>', 'A'],
  ['a dangerous link', '<p><a href="javascript:x()">A</a></p>', 'A'],
  ['a frame', '<iframe src="https://www.youtube.com/embed/x"></iframe>', '<https://www.youtube.com/embed/x>'],
])('%s does no harm', async (_, html, expected) => {
  expect(markdown(html)).toBe(expected);
  const { body } = convert(html);
  expect((await renderArticle({ body, format: 'markdown' })).html).not.toMatch(
    /script|onclick|javascript|iframe/,
  );
});

test('10,000 elements inside of one another, and a megabyte of text, are no trouble', async () => {
  const deep = `${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}<p>${'words '.repeat(160_000)}</p>`;
  const { body } = convert(deep);
  expect(body).toContain('deep');
  expect(body.length).toBeGreaterThan(900_000);
});

test('reading the same is about words and structure, not about marks', () => {
  expect(readTheSame('<p>"A" -- b...</p>', '<div>“A” – b…</div>')).toBe(true);
  expect(readTheSame('<ul><li><p>a</p></li></ul>', '<ul><li>a</li></ul>')).toBe(true);
  for (const other of [
    '<p>a c</p>',
    '<p>a</p><p>b</p>',
    '<h2>a b</h2>',
    '<p>a <b>b</b></p>',
    '<p>a b <img src="x"></p>',
    '<p>a<br>b</p>',
    '<ul><li>a b</li></ul>',
  ]) {
    expect(readTheSame('<p>a b</p>', other)).toBe(false);
  }
  expect(readTheSame('<a href="x">a</a>', '<a href="y">a</a>')).toBe(false);
  expect(readTheSame('<pre>a\n  b</pre>', '<pre>a\nb</pre>')).toBe(false);
});
