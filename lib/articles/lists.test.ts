import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { blog, imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { listLatestReplies } from '@/lib/comments/reply-queries';
import { groupByMonth, groupByYear, yearsThatFit } from './archive';
import { countArticlesByYear, listLatestTitles, listTitlesOfYear } from './archive-queries';
import { findAuthor } from './author-queries';
import { listArticlesBy, listTaggedArticles } from './list-queries';
import { findOldList } from './old-lists';
import { findTag, listTags } from './tag-queries';
import { parseTags, setTags } from './tags';

const { db } = await testDatabase();
await db.insert(blog).values({ timeZone: 'Asia/Tokyo' });
const FIRST = { page: 1, perPage: 10 };
const miriam = await addUser(db, { role: 'author', name: 'Miriam Hale', handle: 'miriam-hale' });
const tom = await addUser(db, { role: 'author', name: 'Tom Ash', handle: 'tom-ash' });
const authorIds = [miriam.id];

async function tagged(tags: string, given: Parameters<typeof addArticle>[1] = {}) {
  const article = await addArticle(db, { authorIds, ...given });
  await setTags(db, article.id, parseTags(tags));
  return article;
}
const idsIn = ({ articles }: { articles: { id: number }[] }) => articles.map(({ id }) => id);

const old = await tagged('Leading, C++', { publishedAt: new Date('2019-05-06T12:00:00Z') });
const young = await tagged('leading, 🎸', { publishedAt: new Date('2021-03-01T12:00:00Z') });
const both = await tagged('AC/DC 🎸', {
  publishedAt: new Date('2020-12-31T15:30:00Z'),
  authorIds: [tom.id, miriam.id],
});
for (const state of ['draft', 'scheduled', 'private', 'removed'] as const)
  await tagged('Leading, Secret', { state, publishedAt: new Date('2018-01-01T00:00:00Z') });
await tagged('Leading, Secret', { publishedAt: new Date(Date.now() + 86_400_000) });
await tagged('Leading', { kind: 'page' });

test('a tag lists the published articles that have it, the latest first, and no others', async () => {
  const tag = await findTag(db, 'leading');
  expect(tag?.name).toBe('Leading');
  expect(idsIn(await listTaggedArticles(db, tag?.id ?? 0, FIRST))).toEqual([young.id, old.id]);
  const second = await listTaggedArticles(db, tag?.id ?? 0, { page: 2, perPage: 1 });
  expect([idsIn(second), second.hasOlder]).toEqual([[old.id], false]);
});

test('tags that only what is not public has are nobody’s business', async () => {
  expect(await findTag(db, 'secret')).toBeUndefined();
  expect((await listTags(db)).tags.map(({ slug }) => slug)).toEqual([
    'ac-dc',
    'c-plus-plus',
    'leading',
    '🎸',
  ]);
});

test('an author has a page once something of theirs is published; it lists what they wrote with others too', async () => {
  await addUser(db, { role: 'author', handle: 'silent' });
  const hidden = await addUser(db, { role: 'author', handle: 'hidden' });
  await addArticle(db, { state: 'draft', authorIds: [hidden.id] });
  expect(await findAuthor(db, 'silent')).toBeUndefined();
  expect(await findAuthor(db, 'hidden')).toBeUndefined();
  const found = await findAuthor(db, 'tom-ash');
  expect(found).toMatchObject({ id: tom.id, name: 'Tom Ash' });
  expect(JSON.stringify(found)).not.toContain('@');
  expect(idsIn(await listArticlesBy(db, tom.id, FIRST))).toEqual([both.id]);
  expect(idsIn(await listArticlesBy(db, miriam.id, FIRST))).toEqual([young.id, both.id, old.id]);
});

test('latest replies show what they answer, and nothing that was not published or is no more', async () => {
  const asked = await addComment(db, { articleId: old.id, guestName: 'Priya', body: 'Why?' });
  const gone = await addComment(db, { articleId: old.id, guestName: 'Gone', state: 'removed', body: 'Hm' });
  const reply = (given: object) => addComment(db, { articleId: old.id, userId: miriam.id, ...given });
  const answer = await reply({ parentId: asked.id, body: 'Because.', createdAt: new Date('2020-01-01') });
  const later = await reply({ parentId: gone.id, body: 'Well.', createdAt: new Date('2020-01-02') });
  for (const state of ['held', 'spam', 'removed'] as const) await reply({ state, body: `A ${state} one.` });
  const elsewhere = await addComment(db, {
    articleId: both.id,
    userId: miriam.id,
    createdAt: new Date('2021-01-01'),
  });
  const draft = await addArticle(db, { state: 'draft', authorIds });
  await reply({ articleId: draft.id });
  const foreign = await addArticle(db, { authorIds: [tom.id] });
  const asGuestThere = await reply({ articleId: foreign.id, createdAt: new Date('2019-01-01') });
  const found = await listLatestReplies(db, miriam.id, 10);
  expect(found.map(({ id, isByAuthor }) => [id, isByAuthor])).toEqual([
    [elsewhere.id, true],
    [later.id, true],
    [answer.id, true],
    [asGuestThere.id, false],
  ]);
  expect(found[2]).toMatchObject({
    excerpt: 'Because.',
    answered: { id: asked.id, name: 'Priya', excerpt: 'Why?' },
  });
  expect(found[1]?.answered).toBeNull();
});

test('the archive counts by year on the blog’s clock, and groups as it counts', async () => {
  const years = await countArticlesByYear(db, 'Asia/Tokyo');
  const now = new Date().getFullYear();
  expect(years.filter(({ year }) => year < now)).toEqual([
    // The last evening of 2020 in London is the first morning of 2021 in Tokyo.
    { year: 2021, count: 2 },
    { year: 2019, count: 1 },
  ]);
  const all = await listLatestTitles(db, 100);
  const counts = [...groupByYear(all, 'Asia/Tokyo')].map(([year, some]) => ({ year, count: some.length }));
  expect(counts).toEqual(years);
  const of2021 = await listTitlesOfYear(db, { year: 2021, timeZone: 'Asia/Tokyo' }, { limit: 9, offset: 0 });
  expect(of2021.map(({ id }) => id)).toEqual([young.id, both.id]);
  expect(groupByMonth(of2021, 'de', 'Asia/Tokyo').map(({ month, name }) => [month, name])).toEqual([
    [3, 'März'],
    [1, 'Januar'],
  ]);
});

test('the archive shows whole years until two hundred titles stand there, and then leads to the others', () => {
  const year = (count: number) => ({ year: 2000, count });
  expect(yearsThatFit([year(150), year(50), year(1)])).toEqual({ years: 2, titles: 200 });
  expect(yearsThatFit([year(201), year(1)])).toEqual({ years: 0, titles: 0 });
  expect(yearsThatFit([])).toEqual({ years: 0, titles: 0 });
});

test.each([
  ['/tag/leading', '/tags/leading'],
  ['/tag/LEADING/page/3', '/tags/leading'],
  ['/category/work/leading', '/tags/leading'],
  ['/category/c++', '/tags/c-plus-plus'],
  ['/tag/🎸', '/tags/%F0%9F%8E%B8'],
  ['/tag/secret', undefined],
  ['/tag', undefined],
  ['/author/miriam-hale', '/authors/miriam-hale'],
  ['/author/mhale', '/authors/miriam-hale'],
  ['/author/nobody', undefined],
  ['/2019', '/archive/2019'],
  ['/2019/05', '/archive/2019#month-5'],
  ['/2019/05/06/page/2', '/archive/2019#month-5'],
  ['/2018', undefined],
  ['/2019/hello', undefined],
  ['/elsewhere/leading', undefined],
])('WordPress’s list %s has gone to %s', async (path, target) => {
  await db
    .insert(imported)
    .values({
      source: 'https://old.example',
      kind: 'person',
      key: 'login:mhale',
      target: miriam.id,
      digest: '',
    })
    .onConflictDoNothing();
  expect(await findOldList(db, path)).toBe(target);
});

test('a tag whose name the blog has keeps its address, whatever its name would make', async () => {
  await db.execute(sql`insert into tags (slug, name) values ('mgmt', 'Managing people')`);
  const article = await tagged('Managing people');
  const tag = await findTag(db, 'mgmt');
  expect(idsIn(await listTaggedArticles(db, tag?.id ?? 0, FIRST))).toEqual([article.id]);
});
