import { expect, test } from 'vitest';
import { renderArticle } from '@/lib/markdown/article';
import { contentsOf } from './contents';

const words = `${'word '.repeat(300)}\n\n`;
async function contents(body: string) {
  const { html, wordCount } = await renderArticle({ body, format: 'markdown' });
  return contentsOf({ bodyHtml: html, wordCount });
}

test('a long article has its headings as contents, one level within the other', async () => {
  const body = `## A & *b*[^1]\n\n${words}### A.1\n\n${words}#### too deep\n\n## “Schöne” 対話\n\n${words}## C\n\n${words}[^1]: x`;
  expect(await contents(body)).toEqual([
    { id: 'a--b', text: 'A & b', parts: [{ id: 'a1', text: 'A.1', parts: [] }] },
    { id: 'schöne-対話', text: '“Schöne” 対話', parts: [] },
    { id: 'c', text: 'C', parts: [] },
  ]);
});

test('one that begins with deeper headings counts from those', async () => {
  const found = await contents(`### A\n\n${words}${words}### B\n\n${words}### C\n\n${words}`);
  expect(found.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
});

test('a short one has none, nor has one of two sections', async () => {
  expect(await contents('## A\n\n## B\n\n## C\n\nword')).toEqual([]);
  expect(await contents(`## A\n\n${words.repeat(4)}## B\n\n${words}`)).toEqual([]);
});

test('one of a thousand sections lists the upper level alone', async () => {
  const section = (n: number) => `## S${n}\n\n### T${n}\n\n${'word '.repeat(9)}\n\n`;
  const found = await contents(Array.from({ length: 200 }, (_, n) => section(n)).join(''));
  expect(found).toHaveLength(200);
  expect(found.every(({ parts }) => parts.length === 0)).toBe(true);
});
