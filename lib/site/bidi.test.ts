import { expect, test } from 'vitest';
import { commentText, renderComment, renderImportedComment } from '@/lib/markdown/comment';
import { closeBidi } from './bidi';

const RLO = '\u202e';
const PDF = '\u202c';
const RLI = '\u2067';
const PDI = '\u2069';

test.each([
  ['an override ends with its line', `a${RLO}b\nc`, `a${RLO}b${PDF}\nc`],
  ['so does an isolate', `${RLI}a`, `${RLI}a${PDI}`],
  ['what is open is closed from the inside out', `${RLI}${RLO}a`, `${RLI}${RLO}a${PDF}${PDI}`],
  ['the end of an isolate ends what is inside of it', `${RLI}${RLO}a${PDI}b`, `${RLI}${RLO}a${PDI}b`],
  ['an end without a beginning is dropped', `a${PDI}b${PDF}`, 'ab'],
  [
    'the end of an embedding does not reach out of an isolate',
    `${RLO}${RLI}a${PDF}${PDI}`,
    `${RLO}${RLI}a${PDI}${PDF}`,
  ],
  ['what is whole stays as it is', `${RLI}שלום${PDI} ${RLO}a${PDF}`, `${RLI}שלום${PDI} ${RLO}a${PDF}`],
])('%s', (_, text, closed) => {
  expect(closeBidi(text)).toBe(closed);
  expect(closeBidi(closed)).toBe(closed);
});

test('in a comment a direction ends with its paragraph, and not with an emphasis', () => {
  expect(renderComment(`${RLO}a *b* c\n\nd`)).toBe(`<p>${RLO}a <em>b</em> c${PDF}</p>\n<p>d</p>`);
  expect(renderComment('> a &#x202e; b\n\nc')).toBe(
    `<blockquote>\n<p>a ${RLO} b${PDF}</p>\n</blockquote>\n<p>c</p>`,
  );
  expect(renderComment(`\`\`\`\n${RLO}a\nb\n\`\`\``)).toBe(`<pre><code>${RLO}a${PDF}\nb\n</code></pre>`);
});

test('a comment’s text can stand in a line with others’ text', () => {
  for (const html of [
    renderComment(`a ${RLO}b\n> c ${RLI}d`),
    renderImportedComment(`<b>a ${RLO}</b>b\n\n${RLI}c`),
  ]) {
    const text = commentText(html);
    expect(closeBidi(text)).toBe(text);
  }
});

test('an address or a title holds no such character', () => {
  const html = renderImportedComment(
    `<a href="https://example.org/${RLO}gpj">a</a> <abbr title="b${RLO}c">b</abbr>`,
  );
  expect(html).not.toContain(RLO);
});
