import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles, oldAddresses } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { findFreeSlug, isReservedSlug, slugify } from './slug';

const { db } = await testDatabase();
const author = await addUser(db, { role: 'author' });
const add = (slug: string) => addArticle(db, { slug, authorIds: [author.id] });

test.each([
  [
    'You can manage a calendar. You cannot manage a person.',
    'you-can-manage-a-calendar-you-cannot-manage-a-person',
  ],
  ["Don’t panic, don't stop", 'dont-panic-dont-stop'],
  ['  C++ & Rust: 100 %  ', 'c-rust-100'],
  ['Größe und Café', 'größe-und-café'],
  ['Cafe\u0301', 'café'],
  ['שלום, עולם', 'שלום-עולם'],
  ['漢字とかな', '漢字とかな'],
  ['می\u200cخواهم', 'میخواهم'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['\u202egnp.exe\u202c', 'gnp-exe'],
  ['../../etc/passwd', 'etc-passwd'],
  ['🎉👩‍👩‍👧', ''],
  ['\u0301\u0301', ''],
  ['---', ''],
  ['', ''],
])('the address of "%s" is "%s"', (title, slug) => {
  expect(slugify(title)).toBe(slug);
  expect(slugify(slug)).toBe(slug);
});

test('a long address ends with a whole word, within 80 characters', () => {
  const slug = slugify('word '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/^(word-)+word$/);
  expect(slugify('x'.repeat(300))).toBe('x'.repeat(80));
  expect(slugify(`${'y'.repeat(80)} tail`)).toBe('y'.repeat(80));
  expect(slugify('𝒳'.repeat(60)).isWellFormed()).toBe(true);
});

test.each([
  'studio',
  'me',
  'c',
  'feed',
  'page',
  'uploads',
  '_next',
  'feed.xml',
  '.env',
  'llms.txt',
  'wp-admin',
  'a/b',
  'a~1',
  'API',
])('"%s" is no address for an article', (slug) => expect(isReservedSlug(slug)).toBe(true));

test.each(['about', 'wp-is-fine', 'feeding-time', '1984', 'pages'])('"%s" may be one', (slug) =>
  expect(isReservedSlug(slug)).toBe(false),
);

test('a free address stays as it is, a taken one gets the first free number', async () => {
  expect(await findFreeSlug(db, 'door')).toBe('door');
  await add('door');
  await add('door-2');
  expect(await findFreeSlug(db, 'door')).toBe('door-3');
  expect(await findFreeSlug(db, 'doo')).toBe('doo');
  expect(await findFreeSlug(db, 'search')).toBe('search-2');
  expect(await findFreeSlug(db, '')).toBe('untitled');
});

test('an article keeps its own address and may return to its own old one, which no other gets', async () => {
  const mine = await add('window');
  await db.insert(oldAddresses).values({ address: '/pane', articleId: mine.id });
  expect(await findFreeSlug(db, 'window', mine.id)).toBe('window');
  expect(await findFreeSlug(db, 'pane', mine.id)).toBe('pane');
  expect(await findFreeSlug(db, 'pane')).toBe('pane-2');
  await db.insert(oldAddresses).values({ address: '/pane-2', articleId: mine.id });
  expect(await findFreeSlug(db, 'pane')).toBe('pane-3');
});

test('twenty that want one address at once get twenty', async () => {
  const slugs = await Promise.all(
    Array.from({ length: 20 }, () =>
      db.transaction(async (tx) => {
        const slug = await findFreeSlug(tx, 'race');
        await tx.insert(articles).values({ slug, title: 'Race' });
        return slug;
      }),
    ),
  );
  expect(new Set(slugs).size).toBe(20);
});

const NAUGHTY = '../shared/data/unicode/blns.json';

test.skipIf(!existsSync(NAUGHTY))(
  `every string of ${NAUGHTY} (skipped where it is absent) makes a safe address`,
  () => {
    for (const text of JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]) {
      const slug = slugify(text);
      expect(slug, JSON.stringify(text)).toMatch(
        /^([\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(-[\p{L}\p{M}\p{Nd}]+)*)?$/u,
      );
      expect(slug.length).toBeLessThanOrEqual(80);
      expect(slugify(slug)).toBe(slug);
      expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
    }
  },
);
