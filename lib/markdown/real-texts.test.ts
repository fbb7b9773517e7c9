import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleText, renderArticle } from './article';
import { commentText, renderComment, renderImportedComment } from './comment';
import { elementsOf, harmIn, listHarm } from './testing/harm';

const ARTICLES = '../shared/data/articles/rust-blog';
const NAUGHTY = '../shared/data/unicode/blns.json';
const absent = (path: string) => (existsSync(path) ? '' : ` (skipped: ${path} is not here)`);
/** Nobody waits longer for a preview. Here it takes a twentieth of it. */
const PATIENCE_MS = 10_000;

describe.skipIf(!existsSync(ARTICLES))(`the Rust blog’s articles${absent(ARTICLES)}`, () => {
  const files = existsSync(ARTICLES) ? readdirSync(ARTICLES) : [];

  test('all render, harmless, with words, and each id in them once', { timeout: 120_000 }, async () => {
    expect(files).toHaveLength(388);
    for (const file of files) {
      const body = bodyOf(file);
      const { html, wordCount, headings } = await renderArticle({ body, format: 'markdown' });
      const elements = elementsOf(html);
      expect(harmIn(elements), file).toEqual([]);
      expect(wordCount, file).toBeGreaterThanOrEqual(body.trim() === '' ? 0 : 20);
      const ids = elements.flatMap(({ properties }) => properties.id ?? []);
      expect(new Set(ids).size, file).toBe(ids.length);
      expect(
        headings.every(({ id }) => ids.includes(id)),
        file,
      ).toBe(true);
      expect(
        headings.every(({ level }) => level > 1),
        file,
      ).toBe(true);
    }
  });

  test('the largest takes no longer than anybody waits', async () => {
    const body = bodyOf('Project-Goals-2025-November-Update.md');
    const start = performance.now();
    const { html } = await renderArticle({ body, format: 'markdown' });
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
    expect(articleText(html).length).toBeGreaterThan(body.length / 4); // most of it is addresses of links
  });
});

test.skipIf(!existsSync(NAUGHTY))(
  `naughty strings are shown as they are, or harmless${absent(NAUGHTY)}`,
  async () => {
    const strings: string[] = JSON.parse(readFileSync(NAUGHTY, 'utf8'));
    expect(strings).toHaveLength(515);
    let unchanged = 0;
    for (const naughty of strings) {
      const html = renderComment(naughty);
      const rendered = [html, renderImportedComment(naughty)];
      for (const format of ['markdown', 'html'] as const) {
        rendered.push((await renderArticle({ body: naughty, format })).html);
      }
      expect(rendered.flatMap(listHarm), naughty).toEqual([]);
      if (/[*_`~[\]#<>\\&!]|^\s*[-+\d]|^ {4}|[\u202a-\u202e\u2066-\u2069\u2028\u2029\0]/.test(naughty))
        continue;
      expect(flat(commentText(html))).toBe(flat(naughty));
      unchanged++;
    }
    expect(unchanged).toBeGreaterThan(150);
  },
);

function bodyOf(file: string): string {
  return readFileSync(`${ARTICLES}/${file}`, 'utf8').replace(/^\+\+\+\n.*?\n\+\+\+\n/s, '');
}

function flat(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
