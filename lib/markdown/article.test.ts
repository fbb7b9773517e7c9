import { describe, expect, test } from 'vitest';
import { articleText, type RenderOptions, renderArticle } from './article';
import { elementsOf } from './testing/harm';

async function markdown(body: string, options?: RenderOptions): Promise<string> {
  return (await renderArticle({ body, format: 'markdown' }, options)).html;
}

async function html(body: string, options?: RenderOptions): Promise<string> {
  return (await renderArticle({ body, format: 'html' }, options)).html;
}

describe('the text', () => {
  test('has real quotes, dashes and ellipses', async () => {
    expect(await markdown(`"It's *so*" -- or --- not...`)).toBe('<p>“It’s <em>so</em>” – or — not…</p>');
  });

  test('keeps its quotes and dashes in code and in addresses that are shown', async () => {
    expect(await markdown('`"a" -- b` https://example.org/a--b')).toBe(
      '<p><code class="short">"a" -- b</code> <a href="https://example.org/a--b" rel="noopener">https://example.org/a--b</a></p>',
    );
  });

  test('keeps short code that has a hyphen on its line, and no other', async () => {
    expect(await markdown('`--dry-run` `--no-default-features` `a b` a-b')).toBe(
      '<p><code class="short">--dry-run</code> <code>--no-default-features</code> <code>a b</code> a-b</p>',
    );
    expect(await markdown('```\n--dry-run\n```')).not.toContain('short');
    expect(await html('<code class="short">--no-default-features</code>')).toBe(
      '<code>--no-default-features</code>',
    );
  });

  test('says about how much', async () => {
    expect(await markdown('~5 to ~6 kg, ~~not~~ 7')).toBe('<p>~5 to ~6 kg, <del>not</del> 7</p>');
  });

  test('may hold the HTML that authors use', async () => {
    const written =
      '<p><abbr title="b">a</abbr> <kbd>c</kbd> <sub>d</sub> <sup>e</sup> <mark>f</mark> <ins>g</ins> <del>h</del></p>\n' +
      '<details open><summary>i</summary>j</details>\n<video src="/k.mp4" controls></video>';
    expect(await markdown(written)).toBe(written);
    expect(await html(written)).toBe(written);
  });

  test('loses nothing to old or foreign elements', async () => {
    expect(await html('<acronym title="b">a</acronym> <strike>c</strike> <center>d</center>')).toBe(
      '<abbr title="b">a</abbr> <s>c</s> <div>d</div>',
    );
    expect(await html('<iframe src="//example.org/film" title="A film"></iframe>')).toBe(
      '<p><a href="https://example.org/film" rel="noopener">A film</a></p>',
    );
    expect(await html('<form><input name="q"><button>Go</button></form>')).toBe('<div>Go</div>');
  });

  test('keeps class names of languages and alignments alone', async () => {
    expect(
      await html('<figure class="alignleft size-large"><code class="language-x hack">a</code></figure>'),
    ).toBe('<figure class="alignleft"><code class="language-x">a</code></figure>');
    expect(await html('<p class="a">b</p><pre><code class="c">d</code></pre>')).toBe(
      '<p>b</p><div class="code"><pre><code>d</code></pre></div>',
    );
  });
});

describe('headings', () => {
  test('have ids made of their words, and are listed', async () => {
    const { html: rendered, headings } = await renderArticle({
      body: '## Leading *well*[^1]\n\n### Führung & Ärger\n\n## 対話\n\n[^1]: a',
      format: 'markdown',
    });
    expect(headings).toEqual([
      { level: 2, id: 'leading-well', text: 'Leading well' },
      { level: 3, id: 'führung--ärger', text: 'Führung & Ärger' },
      { level: 2, id: '対話', text: '対話' },
    ]);
    for (const { level, id } of headings) expect(rendered).toContain(`<h${level} id="${id}">`);
  });

  test('leave the page its one h1, and make an outline without gaps', async () => {
    const levels = async (body: string) => (await markdown(body)).match(/<h\d/g)?.join(' ');
    expect(await levels('# A\n\n## B\n\n###### C')).toBe('<h2 <h3 <h4');
    expect(await levels('## B')).toBe('<h2');
    expect(await levels('### A\n\n#### B\n\n### C\n\n## D\n\n### E')).toBe('<h2 <h3 <h2 <h2 <h3');
    expect(await levels('# A\n\n# B\n\n#### C\n\n## D')).toBe('<h2 <h2 <h3 <h3');
    expect(await levels('# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6')).toBe(
      '<h2 <h3 <h4 <h5 <h6 <h6',
    );
  });

  test('never take an id of the page, or of one another', async () => {
    const rendered = await markdown(
      '## Comments\n\n## Comments\n\n## Respond\n\n## A\n\n## A\n\n## Comment 12\n\n##',
    );
    const ids = elementsOf(rendered).map(({ properties }) => properties.id);
    expect(ids.sort()).toEqual(
      [
        'a',
        'a-1',
        'section',
        'section-comment-12',
        'section-comments',
        'section-comments-1',
        'section-respond',
      ].sort(),
    );
  });
});

describe('ids and links', () => {
  test('an author’s own id that is the page’s gets another name, and links in the article follow', async () => {
    expect(await html('<a href="#main">a</a><p id="main">b</p><a name="c">d</a><a href="#c">e</a>')).toBe(
      '<a href="#section-main">a</a><p id="section-main">b</p><a id="c">d</a><a href="#c">e</a>',
    );
  });

  test('a link to the comments leads to the comments, though a heading is called so', async () => {
    expect(await markdown('[tell me](#comments)\n\n## Comments')).toContain('<a href="#comments">');
  });

  test('the label of the footnotes keeps its id, whatever else is called so', async () => {
    const rendered = await markdown('## Footnote label\n\na[^1]\n\n[^1]: b');
    expect(rendered).toContain('<h2 id="section-footnote-label">');
    expect(rendered.match(/ id="footnote-label"/g)).toHaveLength(1);
  });

  test('ids that scripts could stumble over are renamed', async () => {
    expect(await html('<p id="__proto__">a</p><p id="constructor">b</p>')).toBe(
      '<p id="section-__proto__">a</p><p id="section-constructor">b</p>',
    );
  });

  test('addresses are tidied: white space, scheme in capitals', async () => {
    expect(await html('<a href=" HTTPS://example.org/A ">a</a>')).toBe(
      '<a href="https://example.org/A" rel="noopener">a</a>',
    );
    expect(await html('<a href="/a">a</a>')).toBe('<a href="/a">a</a>');
  });
});

test('tables stand in a box that scrolls, is named and can be focused', async () => {
  const table = '| a | b |\n|---|--:|\n| 1 | 2 |';
  const boxes = elementsOf(await markdown(`${table}\n\n-\n\n${table}`)).filter(
    ({ tagName }) => tagName === 'div',
  );
  expect(boxes.map(({ properties }) => properties.ariaLabel).sort()).toEqual(['Table', 'Table 2']);
  for (const { properties, children } of boxes) {
    expect(properties).toMatchObject({ className: ['table-scroll'], role: 'region', tabIndex: 0 });
    expect(children).toMatchObject([{ tagName: 'table' }]);
  }
});

test('code is highlighted, and focusable where it can scroll', async () => {
  expect(await markdown('```js\nlet a\n```')).toBe(
    '<div class="code"><pre><code class="hljs language-js"><span class="hljs-keyword">let</span> a\n</code></pre></div>',
  );
  expect(await markdown('```rust,ignore\nfn\n```')).toContain('class="hljs language-rust"');
  expect(await markdown('```unheard-of\na\n```')).toContain(
    '<code class="hljs language-unheard-of">a\n</code>',
  );
  expect(await markdown(`\`\`\`\n${'long '.repeat(20)}\n\`\`\``)).toContain('<pre tabindex="0">');
});

test('footnotes lead there and back', async () => {
  const rendered = await markdown('a[^x]\n\n[^x]: b');
  expect(rendered).toContain(
    '<a href="#note-fn-x" id="note-fnref-x" data-footnote-ref="" aria-describedby="footnote-label" data-mark="--mark-1">1</a>',
  );
  expect(rendered).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>');
  expect(rendered).toContain('<li id="note-fn-x" data-note="--note-1" data-mark="--mark-1">');
  expect(rendered).toContain(
    '<a href="#note-fnref-x" data-footnote-backref="" aria-label="Back to reference 1">↩</a>',
  );
});

test('a note knows the mark that it belongs to, the first of several, and the note before it', async () => {
  const rendered = await markdown('a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n[^z]: never referred to');
  const named = elementsOf(rendered).flatMap(({ properties: { id, dataMark, dataNote, dataBefore } }) =>
    String(id).startsWith('note-') ? [[id, dataMark, dataNote, dataBefore]] : [],
  );
  expect(named.sort()).toEqual([
    ['note-fn-x', '--mark-1', '--note-1', undefined],
    ['note-fn-y', '--mark-2', '--note-2', '--note-1'],
    ['note-fnref-x', '--mark-1', undefined, undefined],
    ['note-fnref-x-2', undefined, undefined, undefined],
    ['note-fnref-y', '--mark-2', undefined, undefined],
  ]);
});

test('a table is named by its caption', async () => {
  const table = '<table><caption>Who <b>spoke</b></caption><tr><td>1</td></tr></table>';
  expect(await html(table)).toContain('aria-label="Who spoke"');
});

test('tasks say whether they are done', async () => {
  const labels = elementsOf(await markdown('- [ ] a\n- [x] b')).flatMap(
    ({ properties }) => properties.ariaLabel ?? [],
  );
  expect(labels.sort()).toEqual(['Done', 'To do']);
});

test('the words that are ours are in the language of the article', async () => {
  const body =
    'a[^1] b[^1]\n\n- [ ] c\n- [x] d\n\n|e|\n|-|\n\n|f|\n|-|\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n[^1]: g';
  const rendered = await markdown(body, { language: 'de-AT' });
  for (const words of [
    '"Tabelle"',
    '"Tabelle 2"',
    '"Erledigt"',
    '"Zu tun"',
    '>Fußnoten<',
    '"Ein Video auf YouTube"',
  ])
    expect(rendered).toContain(words);
  expect(rendered.match(/Zurück zur Stelle [\d-]+/g)).toEqual([
    'Zurück zur Stelle 1',
    'Zurück zur Stelle 1-2',
  ]);
  expect(await html('<table><tr><td>a</td></tr></table>', { language: 'ja' })).toContain('aria-label="表"');
  expect(await html('<i>'.repeat(20_000), { language: 'fr' })).toContain('trop profondément imbriqué');
});

test('words are counted in any language', async () => {
  const count = async (body: string) => (await renderArticle({ body, format: 'markdown' })).wordCount;
  expect(await count('# One two\n\n*three*, [four](/x)[^1] -- `five`\n\n[^1]: six')).toBe(7); // and "Footnotes"
  expect(await count('これは日本語の文章です。')).toBeGreaterThan(4);
  expect(await count('')).toBe(0);
  expect(await count('word '.repeat(20_000))).toBe(20_000);
});

test('the text of an article is its words', async () => {
  expect(articleText(await markdown('## A\n\nb[^1] *c*\nd\n\n- e\n- f\n\n[^1]: g'))).toBe(
    'A\n\nb c d\n\ne\nf\n\nFootnotes\n\ng',
  );
});

describe('however deep', () => {
  test.each([
    ['quotations', `${'>'.repeat(10_000)} word`],
    ['lists in a line', `${'- '.repeat(10_000)}word`],
    ['numbered lists in a line', `${'1. '.repeat(5_000)}word`],
    ['both', `${'> - '.repeat(5_000)}word`],
    ['lists over lines', Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- word`).join('\n')],
    ['elements', `${'<div>'.repeat(10_000)}word`],
    ['inline elements', `${'<b>'.repeat(5_000)}word`],
    ['brackets', `${'['.repeat(10_000)}word`],
  ])('%s are set or shown as they were typed', async (_, body) => {
    for (const format of ['markdown', 'html'] as const) {
      const { html: rendered, wordCount } = await renderArticle({ body, format });
      expect(rendered).toContain('word');
      expect(wordCount).toBeGreaterThan(0);
      const words = articleText(rendered).match(/word/g)?.length;
      expect(words).toBe(body.match(/word/g)?.length);
    }
  });

  test('what is as deep as people write is set', async () => {
    expect(elementsOf(await markdown(`${'> '.repeat(20)}word`))).toHaveLength(21);
    expect(await markdown('-'.repeat(200))).toBe('<hr>');
    expect(await markdown(`word\n${'-'.repeat(200)}`)).toBe('<h2 id="word">word</h2>');
  });
});

test('rendering the same body twice gives the same', async () => {
  const body = '## A\n\n## A\n\n| a |\n|---|\n\n![](a)\n\n![](b)[^1]\n\n[^1]: c';
  expect(await markdown(body)).toBe(await markdown(body));
});
