import { expect, test } from 'vitest';
import { markdownOfHtml } from './from-html';
import { standAlone } from './stand-alone';

const page = 'https://blog.example/caf%C3%A9';

test.each([
  ['<a href="/x?a=1&amp;b=2#y">x</a>', '<a href="https://blog.example/x?a=1&amp;b=2#y">x</a>'],
  ['<a href="#fn-1">1</a>', '<a href="https://blog.example/caf%C3%A9#fn-1">1</a>'],
  ['<a href="other">x</a>', '<a href="https://blog.example/other">x</a>'],
  ['<a href="//else.example/">x</a>', '<a href="https://else.example/">x</a>'],
  ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  [
    '<video poster="/p.jpg" src="/v.mp4" controls></video>',
    '<video poster="https://blog.example/p.jpg" src="https://blog.example/v.mp4" controls=""></video>',
  ],
  ['<q cite="/x">y</q>', '<q cite="https://blog.example/x">y</q>'],
  [
    '<code class="hljs language-c++"><span class="hljs-k">x</span></code>',
    '<code class="language-c++"><span>x</span></code>',
  ],
  [
    '<p id="a" class="wide" data-x="1" tabindex="0">a &lt; b &amp; c<br>d</p>',
    '<p id="a">a &lt; b &amp; c<br>d</p>',
  ],
  [`<img alt='say "x"' src="http://">`, '<img alt="say &quot;x&quot;" src="http://">'],
])('%s stands alone as %s', (html, alone) => {
  expect(standAlone(html, page)).toBe(alone);
});

test('HTML as Markdown keeps structure, tables and code, and takes what is nested without end', () => {
  const html = `<h2>A</h2><p>b <em>c</em></p><ul><li>d</li></ul><pre><code class="language-js">let a
</code></pre><table><thead><tr><th>x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>`;
  expect(markdownOfHtml(html)).toBe('## A\n\nb *c*\n\n- d\n\n```js\nlet a\n```\n\n| x |\n| - |\n| y |');
  const deep = `${'<div>'.repeat(20_000)}words${'</div>'.repeat(20_000)}`;
  expect(markdownOfHtml(deep)).toBe('words');
});

test('a frame of ours, which stands in no page but ours, is left out; the link below it stays', () => {
  const film =
    '<iframe src="/embed/vimeo/1"></iframe><figcaption><a href="https://vimeo.com/1">A film</a></figcaption>';
  expect(standAlone(film, 'https://blog.example/a')).toBe(
    '<figcaption><a href="https://vimeo.com/1">A film</a></figcaption>',
  );
});
