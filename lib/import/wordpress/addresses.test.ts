import { asc, eq } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles, oldAddresses } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { findOldAddress } from '@/lib/articles/queries';
import { importWordpress } from './import-wordpress';
import { fileWith, post, postmeta, wxr } from './testing';

const { db } = await testDatabase();
afterEach(async () => {
  await db.delete(articles);
  await db.delete(imported);
  await db.delete(users);
});

const importItems = (items: string[], more: { head?: string } = {}) =>
  importWordpress(db, { file: fileWith(wxr({ items, ...more })) });
const findAll = () => db.select().from(articles).orderBy(asc(articles.id));

test('slugs: clashing, empty, reserved, encoded and odd ones get a free address, and the report says so', async () => {
  const theirs = await addArticle(db, { slug: 'taken', authorIds: [(await addUser(db)).id] });
  const names = [
    'taken',
    'same',
    'same',
    '',
    'studio',
    '%d7%a9%d7%9c%d7%95%d7%9d',
    '100%',
    'under_score',
    '%f0%9f%8e%89',
  ];
  const { notes } = await importItems(
    names.map((post_name, index) =>
      post({ post_name, post_id: index + 1 }, { plain: { title: `Title ${index}`, link: '' } }),
    ),
  );
  const slugs = (await findAll()).filter(({ id }) => id !== theirs.id).map(({ slug }) => slug);
  expect(slugs).toEqual([
    'taken-2',
    'same',
    'same-2',
    'title-3',
    'studio-2',
    'שלום',
    '100',
    'under_score',
    'title-8',
  ]);
  expect(notes.filter((note) => note.includes('has the address'))).toHaveLength(7);
  expect(notes).toContain('“Title 0” has the address /taken-2; it was taken in WordPress.');
});

test('old addresses land: numbers, dated and nested ones, earlier names, attachments', async () => {
  const more = postmeta('_wp_old_slug', 'first-name');
  await importItems(
    [
      post(
        { post_id: 12, post_name: 'hello' },
        { plain: { link: 'https://old.example.org/blog/2012/05/hello/' }, more },
      ),
      post(
        { post_id: 20, post_type: 'page', post_name: 'about' },
        { plain: { link: 'https://old.example.org/blog/about/' } },
      ),
      post(
        { post_id: 21, post_type: 'page', post_name: 'team', post_parent: 20 },
        { plain: { link: 'https://old.example.org/blog/?page_id=21' } },
      ),
      post(
        {
          post_id: 30,
          post_type: 'attachment',
          status: 'inherit',
          post_parent: 12,
          attachment_url: 'https://old.example.org/x.jpg',
        },
        { plain: { link: 'https://old.example.org/blog/2012/05/hello/x/' } },
      ),
    ],
    {
      head: '<title>T</title><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example.org/blog</wp:base_blog_url>',
    },
  );
  const found = async (address: string) => [address, await findOldAddress(db, address)];
  for (const address of [
    '/?p=12',
    '/2012/05/hello',
    '/blog/2012/05/hello',
    '/2012/05/first-name',
    '/2012/05/hello/x',
  ]) {
    expect(await found(address)).toEqual([address, 'hello']);
  }
  for (const address of ['/?p=21', '/?page_id=21', '/about/team'])
    expect(await found(address)).toEqual([address, 'team']);
  expect(await found('/blog/about')).toEqual(['/blog/about', 'about']);
  expect(await found('/about')).toEqual(['/about', undefined]);
});

test('an article’s name of today counts more than the name that another once had', async () => {
  const earlier = post(
    { post_id: 1, post_name: 'now' },
    { plain: { link: 'https://old.example.org/now/' }, more: postmeta('_wp_old_slug', 'hello') },
  );
  await importItems([
    earlier,
    post({ post_id: 2, post_name: 'hello' }, { plain: { link: 'https://old.example.org/hello/' } }),
  ]);
  expect((await findAll()).map(({ slug }) => slug)).toEqual(['now', 'hello']);
  expect(await db.select().from(oldAddresses).where(eq(oldAddresses.address, '/hello'))).toEqual([]);
});

test('addresses that no database can hold do no harm', async () => {
  const long = 'x'.repeat(5000);
  const { articles: counts } = await importItems([
    post(
      { post_id: 1, post_name: '%00nul%ed%a0%80' },
      { plain: { link: `https://old.example.org/%00/${long}` } },
    ),
    post({ post_id: 2, post_name: long }, { plain: { link: 'https://old.example.org/%E0%A4%A/broken' } }),
    post({ post_id: long, post_name: 'plain' }),
  ]);
  expect(counts.published).toBe(3);
  expect((await findAll()).map(({ slug }) => slug.length)).toEqual([expect.any(Number), 80, 5]);
});
