import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentText, renderComment, renderImportedComment } from './comment';
import { sanitiseComment } from './comment-sanitiser';
import { elementsOf } from './testing/harm';

const REL = 'rel="nofollow ugc noopener"';
/** The longest comment that the form takes. */
const LONGEST = 20_000;

describe('the Markdown of comments', () => {
  test.each([
    ['two\nlines', '<p>two<br />\nlines</p>'],
    ['*a* **b** ~~c~~ `d*d*`', '<p><em>a</em> <strong>b</strong> <s>c</s> <code>d*d*</code></p>'],
    [
      '`--a-b <c>` `--no-default-features` -d',
      '<p><code class="short">--a-b &lt;c&gt;</code> <code>--no-default-features</code> -d</p>',
    ],
    ['```js\nif (a < b) {}\n```', '<pre><code>if (a &lt; b) {}\n</code></pre>'],
    ['> quoted\n\nanswered', '<blockquote>\n<p>quoted</p>\n</blockquote>\n<p>answered</p>'],
    ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['3. third point', '<ol start="3">\n<li>third point</li>\n</ol>'],
    ['above\n\n---\n\nbelow', '<p>above</p>\n<hr />\n<p>below</p>'],
  ])('%j is set', (markdown, html) => {
    expect(renderComment(markdown)).toBe(html);
  });

  test.each([
    ['[here](https://example.org/?a=1&b=2)', 'https://example.org/?a=1&amp;b=2', 'here'],
    ['https://example.org', 'https://example.org', 'https://example.org'],
    ['www.example.org', 'http://www.example.org', 'www.example.org'],
    ['<me@example.org>', 'mailto:me@example.org', 'me@example.org'],
    ['[there](/another-article)', '/another-article', 'there'],
    ['[her answer](#comment-12)', '#comment-12', 'her answer'],
  ])('%j is a link that search engines don’t follow', (markdown, address, text) => {
    expect(renderComment(markdown)).toBe(`<p><a href="${address}" ${REL}>${text}</a></p>`);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//example.org)',
    '[x](file.md)',
    'README.md',
    'me@example.org',
    '[1]: https',
  ])('%j stays text', (markdown) => {
    expect(renderComment(markdown)).toBe(`<p>${markdown}</p>`);
  });

  test('headings are bold paragraphs, pictures are links, tables and HTML are text', () => {
    expect(renderComment('# Loud')).toBe('<p><strong>Loud</strong></p>');
    expect(renderComment('![a cat](https://example.org/cat.png)')).toBe(
      `<p><a href="https://example.org/cat.png" ${REL}>a cat</a></p>`,
    );
    expect(renderComment('[![a cat](https://example.org/cat.png)](https://example.org)')).toBe(
      `<p><a href="https://example.org" ${REL}>a cat</a></p>`,
    );
    expect(renderComment('|a|b|\n|-|-|')).toBe('<p>|a|b|<br />\n|-|-|</p>');
    expect(renderComment('<b>a</b> <!-- b -->')).toBe('<p>&lt;b&gt;a&lt;/b&gt; &lt;!-- b --&gt;</p>');
  });

  test('what people write without thinking of Markdown is shown as they wrote it', () => {
    expect(renderComment('    four spaces')).toBe('<p>four spaces</p>');
    expect(renderComment('Best,\nMiriam\n===')).toBe('<p>Best,<br />\nMiriam<br />\n===</p>');
    expect(commentText(renderComment('[note]: nothing vanishes'))).toBe('[note]: nothing vanishes');
  });

  test.each(['##', '---', '>', '- ', '*', '[](/)'])('%j alone is not an empty comment', (markdown) => {
    expect(commentText(renderComment(markdown))).toBe(markdown.trim());
  });

  test('nothing is an empty comment', () => {
    expect(renderComment(' \n\t\n')).toBe('');
  });

  test('NUL and lone surrogates are harmless', () => {
    const html = renderComment('a\0b\ud800c &#0; &#xd800; \udfff');
    expect(html).not.toContain('\0');
    expect(html.isWellFormed()).toBe(true);
    expect(html).toMatch(/a.*b.*c/);
  });
});

describe('however deep', () => {
  test('no word is lost, and the page stays shallow', () => {
    const nested = [
      `${'>'.repeat(10_000)} word`,
      Array.from({ length: 140 }, (_, level) => `${'  '.repeat(level)}- word`).join('\n'),
      `${'- '.repeat(5_000)}word`,
      `${'*a **b '.repeat(1_000)}word${' c** d*'.repeat(1_000)}`,
      `${'['.repeat(5_000)}word${'](https://example.org)'.repeat(500)}`,
    ];
    for (const markdown of nested) {
      const html = renderComment(markdown);
      expect(commentText(html).match(/word/g)?.length).toBe(markdown.match(/word/g)?.length);
      expect(depthOf(html)).toBeLessThanOrEqual(50);
    }
  });

  test('it costs what a plain text costs, within reason', () => {
    const plain = 'Plain words, here. '.repeat(LONGEST / 19);
    const awkward = [
      ...'> [ * _ ` ~ < & \\ ! # ] ( ) - + 1. :// www. http:// ![ [a]( *a **b ~~a <a <!-- - > &amp; [](a '
        .trim()
        .split(' '),
      '> ',
      '- ',
      '[a](b "',
      '```\n',
      '>\n',
      '- a\n',
      '*_',
      'a**b_c~~',
      'https://a.b/(',
      '\u202e',
      '\u0300',
    ];
    for (const piece of awkward) {
      const markdown = piece.repeat(LONGEST / piece.length);
      // Side by side, and again where something else took the processor from one of them.
      const isWithin = () =>
        fastest(() => renderComment(markdown)) < 100 * fastest(() => renderComment(plain)) + 100;
      expect([1, 2, 3].some(isWithin), JSON.stringify(piece)).toBe(true);
    }
  });
});

describe('any text at all', () => {
  const ALLOWED = new Set('a blockquote br code em hr li ol p pre s strong ul'.split(' '));
  const fragments = fc.constantFrom(
    ...'> # - 1. ``` ` * ** _ ~~ [ ]( ) ![ < > <b> </a> <script> &amp; &#x202e; \u202e \u2067 \u2069 http://a.b javascript: \\ |'.split(
      ' ',
    ),
    '\n',
    '\n\n',
    '    ',
    '\0',
    '\ud800',
  );
  const text = fc
    .array(fc.oneof(fragments, fragments, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  test('makes nothing but the elements of comments', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        for (const { tagName, properties } of elementsOf(renderComment(markdown))) {
          expect(ALLOWED).toContain(tagName);
          const { className, ...others } = properties;
          if (tagName === 'code') expect([undefined, ['short']]).toContainEqual(className);
          else expect(className).toBeUndefined();
          expect(Object.keys(others).filter((name) => !['href', 'rel', 'start'].includes(name))).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('is left alone by the sanitiser the second time', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const html of [renderComment(source), renderImportedComment(source)]) {
          expect(sanitiseComment(html)).toBe(html);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

function fastest(act: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return Math.min(...times);
}
