import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { addArticle, addComment } from '@/db/factories';
import { articleTags, oldAddresses, tags } from '@/db/schema/articles';
import { announceChange } from '@/lib/site/changes';
import { expect, fillAsGuest, test, uniqueName } from './roles';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled !== false,
  'Programs that follow a blog run no scripts.',
);

test('a page names its feeds, and each of them is there', async ({ page, request, article }) => {
  await page.goto(`/${article.slug}`);
  const links = page.locator('head link[rel=alternate][title]');
  const feeds = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href') ?? '', type: link.getAttribute('type') ?? '' })),
  );
  expect(feeds.map(({ href }) => href)).toEqual(
    expect.arrayContaining(['/feed.xml', '/feed.json', '/comments/feed.xml', `/${article.slug}/feed.xml`]),
  );
  for (const { href, type } of feeds) {
    const answer = await request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(answer.headers()['content-type'], href).toBe(`${type}; charset=utf-8`);
  }
});

test('an article that is published stands in the feed at once', async ({ request, db, author }) => {
  await request.get('/feed.xml');
  const title = uniqueName('Breaking & <news>');
  const article = await addArticle(db, { title, publishedAt: new Date(), authorIds: [author.id] });
  await announceChange(db, 'articles', `article:${article.id}`);
  await expect
    .poll(async () => parseRssFeed(await (await request.get('/feed.xml')).text()).items?.[0]?.title)
    .toBe(title);
  expect(parseJsonFeed(await (await request.get('/feed.json')).text()).items?.[0]?.title).toBe(title);
});

test('a reply stands in the feeds of comments as soon as it stands on the page, and is no article’s news', async ({
  page,
  request,
  article,
  author,
  signIn,
  context,
}) => {
  const own = `/${article.slug}/feed.xml`;
  const first = await request.get(own);
  // A program that asks again, and nothing has changed, is told so in a few bytes.
  expect(parseRssFeed(await first.text()).items ?? []).toEqual([]);
  const again = await request.get(own, { headers: { 'if-none-match': first.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  await request.get('/comments/feed.xml');
  await signIn(context, author);
  await page.goto(`/${article.slug}/respond`);
  await page.locator('#respond [name=body]').fill('Let me begin.');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('.comment')).toContainText('Let me begin.');
  for (const feed of [own, '/comments/feed.xml']) {
    const { items = [] } = parseRssFeed(await (await request.get(feed)).text());
    expect(
      items.map(({ title }) => title),
      feed,
    ).toContain(`${author.name} (the author) on “${article.title}”`);
  }
});

test('what a guest wrote stands in no feed while it is held', async ({ page, request, article }) => {
  const name = uniqueName('Ann');
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name, email: 'ann@example.org', body: 'Hold me.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/held$/);
  expect(await (await request.get('/comments/feed.xml')).text()).not.toContain(name);
});

test("WordPress's feeds have moved for good, each to its own", async ({ request, db, article }) => {
  const [tag] = await db
    .insert(tags)
    .values({ slug: `t${article.id}`, name: 'Leading' })
    .returning();
  await db.insert(articleTags).values({ articleId: article.id, tagId: tag?.id ?? 0 });
  await db.insert(oldAddresses).values([
    { address: `/2012/05/${article.slug}`, articleId: article.id },
    { address: `/${article.slug}-old`, articleId: article.id },
    { address: `/?p=99${article.id}`, articleId: article.id },
  ]);
  const ends = {
    '/feed/': '/feed.xml',
    '/?feed=rss2': '/feed.xml',
    '/comments/feed/': '/comments/feed.xml',
    [`/category/${tag?.slug}/feed/`]: `/tags/${tag?.slug}/feed.xml`,
    [`/tag/${tag?.slug}/feed/`]: `/tags/${tag?.slug}/feed.xml`,
    [`/${article.slug}/feed/`]: `/${article.slug}/feed.xml`,
    [`/${article.slug}-old/feed/`]: `/${article.slug}/feed.xml`,
    [`/2012/05/${article.slug}/feed/`]: `/${article.slug}/feed.xml`,
    [`/?p=99${article.id}&feed=rss2`]: `/${article.slug}/feed.xml`,
  };
  for (const [old, now] of Object.entries(ends)) {
    const once = await request.get(old, { maxRedirects: 0 });
    expect([301, 308], old).toContain(once.status());
    const answer = await request.get(old);
    expect(new URL(answer.url()).pathname, old).toBe(now);
    expect(answer.headers()['content-type'], old).toContain('rss+xml');
  }
});

test('the feed of a tag or an author that nobody knows is missing', async ({ request, article, db }) => {
  await addComment(db, { articleId: article.id });
  for (const path of ['/tags/no-such-tag/feed.xml', '/authors/nobody-here/feed.json', '/no-such/feed.xml'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('search engines are told what may be read and where, in one file each that is kept', async ({
  request,
  article,
  db,
}) => {
  await announceChange(db, 'articles');
  const robots = await request.get('/robots.txt');
  expect(robots.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const [, map = ''] = /^Sitemap: (\S+)$/m.exec(await robots.text()) ?? [];
  await expect.poll(async () => (await request.get(map)).text()).toContain(`/${article.slug}</loc>`);
  const sent = await request.get(map);
  const again = await request.get(map, { headers: { 'if-none-match': sent.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await request.get('/sitemap/99.xml')).status()).toBe(404);
  expect((await request.get('/sitemap/one.xml')).status()).toBe(404);
});
