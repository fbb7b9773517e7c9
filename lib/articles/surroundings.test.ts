import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { articleInput } from './input';
import { findPublishedArticle } from './queries';
import { saveArticle } from './save-article';
import { findNeighbours, listSeries, listSeriesNames } from './surroundings';

const { db } = await testDatabase();
const writer = await addUser(db, { role: 'author' });
const day = (n: number) => new Date(Date.UTC(2020, 0, n));
const add = (slug: string, n: number, more: Partial<Parameters<typeof addArticle>[1]> = {}) =>
  addArticle(db, { slug, title: slug, publishedAt: day(n), authorIds: [writer.id], ...more });

const first = await add('first', 1, { series: 'Two Ropes' });
await add('hidden', 2, { state: 'draft', series: 'Two Ropes' });
await add('about', 3, { kind: 'page' });
const second = await add('second', 4, { series: 'two ropes' });
const twin = await add('twin', 4);
await add('due', 4000, { series: 'Two Ropes', publishedAt: new Date(Date.now() + 1e9) });

const placeOf = ({ id, kind }: { id: number; kind: 'article' | 'page' }, publishedAt: Date) => ({
  id,
  kind,
  publishedAt,
});
const beside = async (place: Parameters<typeof findNeighbours>[1]) => {
  const { earlier, later } = await findNeighbours(db, place);
  return [earlier?.slug, later?.slug];
};

test('beside an article are those before and after it that everyone may read, also of the same moment', async () => {
  expect(await beside(placeOf(first, day(1)))).toEqual([undefined, 'second']);
  expect(await beside(placeOf(second, day(4)))).toEqual(['first', 'twin']);
  expect(await beside(placeOf(twin, day(4)))).toEqual(['second', undefined]);
});

test('a page has no place in time, so nothing is beside it', async () => {
  expect(await beside({ id: 1, kind: 'page', publishedAt: day(3) })).toEqual([undefined, undefined]);
});

test('a series has its published parts in their order, however its name is written', async () => {
  expect((await listSeries(db, 'TWO ROPES')).map(({ slug }) => slug)).toEqual(['first', 'second']);
  expect(await listSeries(db, '')).toEqual([]);
  expect(await listSeriesNames(db)).toEqual(['Two Ropes', 'two ropes']);
});

const fields = { title: 'Third', body: 'words', slug: '', summary: '', question: '', tags: '', language: '' };
const asViewer = { id: writer.id, name: 'A', email: null, role: 'author' as const };

test('series, licence and the place of first publication are saved with the words, and a change of them is a change', async () => {
  const given = {
    ...fields,
    series: '  Two   Ropes ',
    licence: 'CC-BY-4.0',
    canonicalUrl: 'https://old.example/third',
  };
  const saved = await saveArticle(db, asViewer, articleInput.parse(given));
  const again = await saveArticle(
    db,
    asViewer,
    articleInput.parse({ ...given, licence: '', articleId: String(saved.id), version: saved.version }),
  );
  expect(again.version).not.toBe(saved.version);
  expect(await findPublishedArticle(db, saved.slug)).toBeUndefined();
  await addArticle(db, {
    slug: 'with-all',
    series: 'S',
    licence: 'CC0-1.0',
    canonicalUrl: 'https://x.test/',
  });
  expect(await findPublishedArticle(db, 'with-all')).toMatchObject({
    series: 'S',
    licence: 'CC0-1.0',
    canonicalUrl: 'https://x.test/',
  });
});

test.each([
  [{ canonicalUrl: 'javascript:alert(1)' }, 'web address'],
  [{ canonicalUrl: 'old.example/third' }, 'web address'],
  [{ canonicalUrl: `https://old.example/${'x'.repeat(500)}` }, 'too long'],
  [{ licence: 'constructor' }, 'licences'],
  [{ series: 'x'.repeat(101) }, 'too long'],
])('%j is refused in a sentence', (wrong, sentence) => {
  const parsed = articleInput.safeParse({ ...fields, ...wrong });
  expect(parsed.error?.issues[0]?.message).toContain(sentence);
});
