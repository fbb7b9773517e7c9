import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dialogues } from '@/db/seed/demo/dialogues';
import { people, type SeedPerson } from '@/db/seed/demo/people';
import { isReservedSlug, slugify } from '@/lib/articles/slug';
import { parseSeedArticle, readSeedArticles } from './seed-articles';
import { timespan } from './timespan';

const files = readdirSync('db/seed', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const articles = await readSeedArticles();

test("every article's head is complete, and its pictures are those that its text shows", () => {
  for (const article of articles) {
    const { title, slug, kind, summary, question, tags, date, pictures, body } = article;
    expect(slugify(slug), title).toBe(slug);
    expect(isReservedSlug(slug), title).toBe(false);
    expect(summary.length, title).toBeLessThanOrEqual(140);
    expect(timespan(date), title).toBeGreaterThan(0);
    if (kind === 'article') expect([question.endsWith('?'), tags.length > 0], title).toEqual([true, true]);
    const shown = [...body.matchAll(/!\[[^\]]+\]\(([^\s#]+)(?:#wide)? "[^"]+"\)/g)].map(([, file]) => file);
    expect(shown, title).toEqual(pictures);
    for (const file of pictures) expect(files).toContain(`db/seed/demo/pictures/${file}`);
  }
});

test('articles have 500 to 1,100 words', () => {
  for (const { kind, title, body } of articles) {
    const words = body.split(/\s+/).length;
    if (kind === 'article') expect(words, title).toBeGreaterThanOrEqual(500);
    expect(words, title).toBeLessThanOrEqual(1_100);
  }
});

test('an article whose head lacks something is refused by name', () => {
  expect(() => parseSeedArticle('a.md', '---\ntitle: A\nslug: a\n---\n\nText.')).toThrow(/a\.md.*summary/s);
  expect(() => parseSeedArticle('b.md', 'Text without a head.')).toThrow(/b\.md/);
});

test('the seeds name no address but those of example.org and example.com', () => {
  const place = /(?:https?:\/\/|\bwww\.|[\w.+-]+@)([\w.-]+)/g;
  for (const file of files) {
    for (const [found, host] of readFileSync(file, 'utf8').matchAll(place)) {
      if (file.endsWith('.svg') && host === 'www.w3.org') continue;
      expect(host, `${found} in ${file}`).toMatch(/(^|\.)example\.(org|com)$/);
    }
  }
  for (const person of Object.values<SeedPerson>(people)) {
    expect(person.email ?? 'nobody@example.org').toMatch(/^[a-z]+@example\.org$/);
    expect(person.email === undefined, person.name).toBe(person.kind !== 'guest');
  }
});

test('every dialogue has its article, and every open article has a dialogue', () => {
  const slugs = articles.filter(({ kind }) => kind === 'article').map(({ slug }) => slug);
  expect(Object.keys(dialogues).sort()).toEqual(slugs.sort());
});

test('a span of time is read from words, and nothing else is', () => {
  expect(timespan('3 hours')).toBe(3 * 3_600_000);
  expect(timespan('1 day 2 minutes')).toBe(86_520_000);
  for (const text of ['', 'soon', '3', '3 hours ago', '0 hours'])
    expect(() => timespan(text)).toThrow(/span/);
});
