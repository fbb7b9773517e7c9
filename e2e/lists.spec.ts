import type { APIRequestContext } from '@playwright/test';
import { addArticle, addComment, addUser } from '@/db/factories';
import { parseTags, setTags } from '@/lib/articles/tags';
import { recountArticle } from '@/lib/comments/counts';
import { announceChange } from '@/lib/site/changes';
import { tagPath } from '@/lib/site/paths';
import { ALL_FOUR, look } from './looking';
import { expect, test, uniqueName } from './roles';

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter';

/** Until the server has heard of what a test wrote into the database by itself. */
async function isThere(request: APIRequestContext, path: string, words: string): Promise<void> {
  await expect.poll(async () => (await request.get(path)).text()).toContain(words);
}

test('from an article to its tag, and from page to page of it, by keyboard alone', async ({
  page,
  db,
  author,
}) => {
  const tag = `Slashes/and 🎸 ${uniqueName('tag')}`;
  const [{ slug } = { slug: '' }] = parseTags(tag);
  for (let n = 0; n < 12; n++) {
    const publishedAt = new Date(Date.now() - n * 3_600_000);
    const article = await addArticle(db, { title: `Tagged ${n}`, authorIds: [author.id], publishedAt });
    await setTags(db, article.id, [{ slug, name: tag }]);
    if (n === 0) await page.goto(`/${article.slug}`);
  }
  await page.getByRole('navigation', { name: 'Tags' }).getByRole('link', { name: tag }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(tagPath(slug));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tag);
  await expect(page.locator('article')).toHaveCount(10);
  await page.getByRole('link', { name: 'Older articles' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article')).toHaveCount(2);
  await expect(page.locator('article').last()).toContainText('Tagged 11');
  await page.getByRole('link', { name: 'Newer articles' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(tagPath(slug));
});

test('from a byline to its author: what they wrote, and what they answered last, each at its place', async ({
  page,
  db,
}) => {
  const name = uniqueName('Miriam Hale');
  const author = await addUser(db, { role: 'author', name, handle: name.toLowerCase().replaceAll(' ', '-') });
  const article = await addArticle(db, { title: 'On being answered', authorIds: [author.id] });
  const asked = await addComment(db, { articleId: article.id, guestName: 'Priya', body: 'Who answers?' });
  const reply = { articleId: article.id, parentId: asked.id, userId: author.id };
  const answer = await addComment(db, { ...reply, body: 'I do.' });
  await addComment(db, { ...reply, body: 'Not yet.', state: 'held' });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await page.locator('.article-head').getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const replies = page.getByRole('region', { name: 'Latest replies' });
  await expect(replies.locator('li')).toHaveCount(1);
  await expect(replies.locator('li')).toContainText('Priya: Who answers?');
  await expect(replies.locator('.author-badge')).toHaveText('Author');
  await expect(page.getByRole('region', { name: 'Articles' })).toContainText('On being answered');
  await replies.locator('.comment-time').click();
  await expect(page).toHaveURL(`/${article.slug}#comment-${answer.anchor}`);
});

test('an author’s page has a new reply as soon as the article has', async ({ request, db }) => {
  const name = uniqueName('Ada Berg');
  const author = await addUser(db, { role: 'author', name, handle: name.toLowerCase().replaceAll(' ', '-') });
  const article = await addArticle(db, { authorIds: [author.id] });
  const path = `/authors/${author.handle}`;
  expect(await (await request.get(path)).text()).not.toContain('Latest replies');
  await addComment(db, { articleId: article.id, userId: author.id, body: 'Said just now.' });
  await announceChange(db, `article:${article.id}`);
  await isThere(request, path, 'Said just now.');
});

test('the archive is in the header of every page, and leads to a year and to its articles', async ({
  page,
  request,
  db,
  author,
}) => {
  const title = uniqueName('From long ago');
  await addArticle(db, { title, authorIds: [author.id], publishedAt: new Date('1987-06-05T12:00:00Z') });
  await announceChange(db, 'articles');
  await isThere(request, '/archive', '1987');
  await page.goto('/about');
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await page.getByRole('link', { name: '1987', exact: true }).click();
  await expect(page).toHaveURL('/archive/1987');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('June');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('addresses of lists that are none answer 404, and WordPress’s lead to ours', async ({
  request,
  db,
  author,
}) => {
  const name = uniqueName('Topic');
  const article = await addArticle(db, { authorIds: [author.id] });
  await setTags(db, article.id, parseTags(name));
  const [{ slug } = { slug: '' }] = parseTags(name);
  for (const path of [
    '/tags/no-such-tag',
    `/tags/${slug}/page/0`,
    `/tags/${slug}/page/1`,
    `/tags/${slug}/page/99`,
    `/tags/${slug}/more`,
    '/tags/a/b/c/d',
    '/authors',
    '/authors/nobody',
    '/archive/19',
    '/archive/3019',
    '/archive/2019/page/abc',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  for (const [path, target] of [
    [`/tag/${slug}/`, `/tags/${slug}`],
    [`/category/parent/${slug}/page/2/`, `/tags/${slug}`],
    [`/tags/${encodeURIComponent(name)}`, `/tags/${slug}`],
  ] as const) {
    const response = await request.get(path);
    expect([response.status(), new URL(response.url()).pathname], path).toEqual([200, target]);
  }
});

test('the lists are for everyone, in either direction of writing, with the longest of words', async ({
  page,
  db,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'axe is a script itself. What it looks at is the same HTML.');
  const name = uniqueName(`${LONG_WORD} מנהיגות`);
  const author = await addUser(db, {
    role: 'author',
    name,
    handle: uniqueName('w').replaceAll(' ', '-'),
    bio: `מי ששואל. ${LONG_WORD}`,
    website: 'https://example.org/about',
  });
  const publishedAt = new Date('1986-06-05T12:00:00Z');
  const article = await addArticle(db, {
    title: `${LONG_WORD} ${'שאלה '.repeat(20)}`,
    authorIds: [author.id],
    publishedAt,
  });
  const [tag] = parseTags(name);
  await setTags(db, article.id, tag ? [tag] : []);
  const asked = await addComment(db, { articleId: article.id, guestName: LONG_WORD, body: LONG_WORD });
  await addComment(db, { articleId: article.id, parentId: asked.id, userId: author.id, body: LONG_WORD });
  await recountArticle(db, article.id);
  for (const path of [
    `/authors/${author.handle}`,
    tagPath(tag?.slug ?? ''),
    '/tags',
    '/archive',
    '/archive/1986',
    `/${article.slug}`,
  ]) {
    await page.goto(path);
    await look(page, ALL_FOUR);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await look(page);
  }
});
