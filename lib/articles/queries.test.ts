import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles, oldAddresses } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { openingWords } from './excerpt';
import { listLatestArticles } from './list-queries';
import {
  countArticlesByState,
  findArticleForEditing,
  findOldAddress,
  findPublishedArticle,
  listArticles,
  listPossibleAuthors,
  listPublishedPages,
} from './queries';
import { setTags } from './tags';

const { db } = await testDatabase();
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

async function person(role: Role, name: string): Promise<Viewer> {
  const { id } = await addUser(db, { role, name, handle: name.toLowerCase() });
  return { id, name, email: null, role };
}
const miriam = await person('owner', 'Miriam');
const tomas = await person('author', 'Tomas');
await person('commenter', 'Reader');

test('an article comes with its authors in their order, its tags by name, and no address of anybody', async () => {
  const { id, slug } = await addArticle(db, { authorIds: [tomas.id, miriam.id], title: 'Two' });
  await setTags(db, id, [
    { slug: 'zeal', name: 'Zeal' },
    { slug: 'ardour', name: 'Ardour' },
  ]);
  const found = await findPublishedArticle(db, slug);
  expect(found).toMatchObject({
    id,
    title: 'Two',
    authors: [
      { id: tomas.id, name: 'Tomas', handle: 'tomas' },
      { id: miriam.id, name: 'Miriam', handle: 'miriam' },
    ],
    tags: [
      { slug: 'ardour', name: 'Ardour' },
      { slug: 'zeal', name: 'Zeal' },
    ],
    publishedAt: expect.any(Date),
    editedAt: null,
  });
  expect(JSON.stringify(found)).not.toContain('@');
  expect(await findPublishedArticle(db, 'nothing-here')).toBeUndefined();
});

test('the latest come first, page by page, none twice and none missing, also of one minute', async () => {
  await db.delete(articles);
  const same = ago(5);
  const made = [];
  for (let n = 0; n < 7; n++)
    made.push(await addArticle(db, { authorIds: [miriam.id], publishedAt: n < 4 ? same : ago(n) }));
  await addArticle(db, { authorIds: [miriam.id], kind: 'page', title: 'About', slug: 'about' });
  const pages = [];
  for (const page of [1, 2, 3, 4]) pages.push(await listLatestArticles(db, { page, perPage: 3 }));
  expect(pages.map(({ articles, hasOlder }) => [articles.length, hasOlder])).toEqual([
    [3, true],
    [3, true],
    [1, false],
    [0, false],
  ]);
  const listed = pages.flatMap((page) => page.articles.map(({ id }) => id));
  expect(new Set(listed)).toEqual(new Set(made.map(({ id }) => id)));
  const dates = pages.flatMap((page) => page.articles.map(({ publishedAt }) => publishedAt.getTime()));
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
  expect(await listPublishedPages(db, 10)).toEqual([{ slug: 'about', title: 'About' }]);
});

test('an excerpt is the summary, else the first words of the text', async () => {
  await db.delete(articles);
  const bodyHtml = `<h2 id="a">Heading</h2><pre>code</pre><p>First &amp; <em>fore</em>most.</p><ul><li>one</li><li>two</li></ul>`;
  await addArticle(db, { authorIds: [miriam.id], bodyHtml, publishedAt: ago(1) });
  await addArticle(db, { authorIds: [miriam.id], bodyHtml, summary: 'In short.', publishedAt: ago(2) });
  const { articles: listed } = await listLatestArticles(db, { page: 1, perPage: 5 });
  expect(listed.map(({ excerpt }) => excerpt)).toEqual(['First & foremost. one two', 'In short.']);
});

test('first words end at a word, also where the HTML was cut in the middle of an element', () => {
  expect(openingWords('<p>One two three four five</p>', 14)).toBe('One two three…');
  expect(openingWords('<p>One <a href="https://example.org/very', 50)).toBe('One');
  expect(openingWords(`<p>${'word '.repeat(10_000)}`, 50).length).toBeLessThanOrEqual(50);
  expect(openingWords('<p>נכתב <strong>בעברית</strong></p>', 50)).toBe('נכתב בעברית');
  expect(openingWords('', 50)).toBe('');
});

test('an old address is known while its article is public', async () => {
  const { id, slug } = await addArticle(db, { authorIds: [miriam.id] });
  const { id: draftId } = await addArticle(db, { authorIds: [miriam.id], state: 'draft' });
  await db.insert(oldAddresses).values([
    { address: '/?p=12', articleId: id },
    { address: '/2012/05/hello', articleId: draftId },
  ]);
  expect(await findOldAddress(db, '/?p=12')).toBe(slug);
  expect(await findOldAddress(db, '/2012/05/hello')).toBeUndefined();
  expect(await findOldAddress(db, '/nowhere')).toBeUndefined();
});

test('in the studio an author sees their own articles, the owner all; removed ones only when asked for', async () => {
  await db.delete(articles);
  const shared = await addArticle(db, { authorIds: [miriam.id, tomas.id] });
  const hers = await addArticle(db, { authorIds: [miriam.id], state: 'draft', publishedAt: null });
  const gone = await addArticle(db, { authorIds: [tomas.id], state: 'removed' });
  const ids = async (...asked: [Viewer, Parameters<typeof listArticles>[2]]) =>
    (await listArticles(db, ...asked)).articles.map(({ id }) => id).sort();
  expect(await ids(miriam, {})).toEqual([shared.id, hers.id].sort());
  expect(await ids(tomas, {})).toEqual([shared.id]);
  expect(await ids(tomas, { state: 'removed' })).toEqual([gone.id]);
  expect(await ids(miriam, { state: 'draft' })).toEqual([hers.id]);
  expect(await countArticlesByState(db, miriam)).toMatchObject({
    published: 1,
    draft: 1,
    removed: 1,
    scheduled: 0,
  });
  expect(await countArticlesByState(db, tomas)).toMatchObject({ published: 1, draft: 0, removed: 1 });
});

test('the studio’s list goes on where its page ends', async () => {
  await db.delete(articles);
  for (let n = 0; n < 53; n++) await addArticle(db, { authorIds: [tomas.id], publishedAt: ago(n) });
  const first = await listArticles(db, tomas, {});
  const second = await listArticles(db, tomas, { page: 2 });
  expect([first.articles.length, first.hasOlder, second.articles.length, second.hasOlder]).toEqual([
    50,
    true,
    3,
    false,
  ]);
});

test('possible authors are owner and authors, and who already is one of the article’s', async () => {
  const former = await addUser(db, { name: 'Former', role: 'commenter' });
  const gone = await addUser(db, { name: 'Gone', role: 'author', disabledAt: new Date() });
  const { id } = await addArticle(db, { authorIds: [former.id, gone.id] });
  const names = async (articleId?: number) =>
    (await listPossibleAuthors(db, articleId)).map(({ name }) => name);
  expect(await names()).toEqual(['Miriam', 'Tomas']);
  expect(await names(id)).toEqual(['Former', 'Gone', 'Miriam', 'Tomas']);
});

test('a version changes with every word that the editor shows, and not with publication', async () => {
  const { id } = await addArticle(db, { authorIds: [miriam.id] });
  const version = async () => (await findArticleForEditing(db, id))?.version;
  const before = await version();
  await db.update(articles).set({ state: 'draft', commentCount: 9 });
  expect(await version()).toBe(before);
  await db.update(articles).set({ body: 'Another.' });
  const after = await version();
  expect(after).not.toBe(before);
  await setTags(db, id, [{ slug: 'new', name: 'New' }]);
  expect(await version()).not.toBe(after);
});
