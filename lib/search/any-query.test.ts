import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addArticle, addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { folded } from './folded';
import { searchInput } from './input';
import { makeWords } from './make-words';
import { readQuery } from './read-query';
import { searchBlog } from './search-blog';
import { isUnspaced } from './unspaced';

const { db } = await testDatabase();
const search = (q: unknown, more: object = {}) => searchBlog(db, searchInput.parse({ q, ...more }));

for (const language of ['en', 'de', 'he', 'ja', 'ar', 'tr']) {
  const article = await addArticle(db, { title: `In ${language}`, language });
  await addComment(db, { articleId: article.id, body: 'A word.' });
}
const NAUGHTY = '../shared/data/unicode/blns.json';

test.each([
  ['one letter', 'x'],
  ['one letter of a script without spaces', '猫'],
  ['the commonest word', 'the'],
  ['a NUL', 'a\0b'],
  ['lone surrogates', '\ud800 \udfff'],
  ['10,000 letters', 'x'.repeat(10_000)],
  ['10,000 Japanese letters', '日本語'.repeat(3_333)],
  ['10,000 words', 'word '.repeat(10_000)],
  ['quotations in quotations', '"'.repeat(500)],
  ['operators', "!a & (b | c):* <-> d \\' -- /* %"],
  ['a query of PostgreSQL', "'; drop table articles; --"],
  ['no word at all', '👩‍👩‍👧‍👦 … ♥'],
])('%s is answered', async (_what, q) => {
  expect((await search(q)).articles.list.length).toBeLessThanOrEqual(5);
});

test('whatever stands in the address is answered', async () => {
  const odd = { q: ['a', 'b'], in: 'nowhere', page: '-1', before: 'x' };
  expect(searchInput.parse(odd)).toEqual({ q: 'a', in: 'all', page: 1, before: undefined });
  expect(searchInput.parse({})).toEqual({ q: '', in: 'all', page: 1, before: undefined });
  await search('word', { in: 'comments', before: '9007199254740991' });
  await search('word', { in: 'articles', page: '50' });
});

test.skipIf(!existsSync(NAUGHTY))(
  'each of the naughty strings is answered (they are in ../shared/data)',
  async () => {
    for (const q of JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]) await search(q);
  },
);

test('no text makes the search stumble', async () => {
  const letters = fc.constantFrom(
    'a',
    'é',
    '"',
    '-',
    ' ',
    'or',
    '.',
    '1',
    '猫',
    'ſ',
    'ŉ',
    '\u037a',
    "'",
    '\\',
    '\u0301',
    '״',
    '🎸',
  );
  const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary', maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(texts, async (q) => void (await search(q))),
    { numRuns: 100 },
  );
});

test('the database and we mean the same letters, with accents and without', async () => {
  const points = Array.from({ length: 0x3_2000 / 31 }, (_, n) => String.fromCodePoint(n * 31 + 1));
  const edges =
    '\u0e00\u0e01\u0eff\u0f00\u3004\u3005\u3040\u3041\u3096\u3097\u30fb\u30fc\u30ff\u3100\u4dbf\u4dc0\u9fff\ua000\uac00\ud7a3øßœ';
  const letters = [...points, ...edges].filter((letter) => letter.isWellFormed());
  const rows = await db.execute<{ letter: string; folded: string; pairs: string }>(sql`
    select letter, search_folded(letter) as folded, search_pairs(letter) as pairs
    from unnest(${sql.param(letters)}::text[]) as letter`);
  const other = rows.filter((row) => (row.pairs !== row.letter) !== isUnspaced(row.letter));
  expect(other.map(({ letter }) => letter.codePointAt(0)?.toString(16))).toEqual([]);
  // Of letters that are newer than PostgreSQL's or Node's Unicode each knows what it knows.
  const differing = rows.filter((row) => row.folded !== folded(row.letter));
  expect(differing.length).toBeLessThan(5);
});

test('an article of very many different words is searched as far as a tsvector reaches', async () => {
  const words = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36)}é`).join(' ');
  await addArticle(db, { title: 'The dictionary', bodyHtml: `<p>${words}</p>` });
  while ((await makeWords(db, 10)) > 0);
  expect((await search('wzzé')).articles.count).toBe(1);
  expect((await search('dictionary')).articles.count).toBe(1);
});

test('one that waits is made words of once, however many ask', async () => {
  await addArticle(db, { title: 'Once' });
  const made = await Promise.all(Array.from({ length: 6 }, () => makeWords(db, 10)));
  expect(made.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await db.$count(articles)).toBeGreaterThan(0);
});

test('the words that are looked for are said when they are cut', () => {
  expect(readQuery('word '.repeat(50)).isCut).toBe(true);
});
