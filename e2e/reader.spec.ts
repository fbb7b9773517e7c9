import { sql } from 'drizzle-orm';
import { addArticle, addComment } from '@/db/factories';
import { oldAddresses } from '@/db/schema/articles';
import { recountArticle } from '@/lib/comments/counts';
import { announceChange } from '@/lib/site/changes';
import { expect, test } from './roles';

test('the front page lists articles with their titles, dates and numbers of comments', async ({
  page,
  db,
  author,
}) => {
  const newest = await addArticle(db, {
    title: 'Fresh ink',
    publishedAt: new Date(),
    authorIds: [author.id],
  });
  await announceChange(db, 'articles');
  const listed = page.locator('article').filter({ has: page.locator(`a[href="/${newest.slug}"]`) });
  await expect(async () => {
    await page.goto('/');
    await expect(listed.locator('h2 a')).toHaveText('Fresh ink', { timeout: 500 });
  }).toPass();
  await expect(listed).toContainText(author.name);
  await expect(listed.locator('time')).toHaveAttribute('datetime', /^\d{4}-/);
  await expect(listed).toContainText('No comments yet');
});

test('all comments stand in the first HTML, which is the same for everyone', async ({
  request,
  db,
  article,
  author,
  signIn,
  browser,
  baseURL,
}) => {
  // Not from just now: "now" would read differently a minute later.
  const createdAt = new Date(Date.now() - 90 * 60_000);
  const first = await addComment(db, { articleId: article.id, guestEmail: 'secret@example.org', createdAt });
  const answer = await addComment(db, {
    articleId: article.id,
    parentId: first.id,
    userId: author.id,
    createdAt,
  });
  await recountArticle(db, article.id);
  const anonymous = await (await request.get(`/${article.slug}`)).text();
  expect(anonymous).toContain(`id="comment-${first.anchor}"`);
  expect(anonymous).toContain(`id="comment-${answer.anchor}"`);
  expect(anonymous).not.toContain('secret@example.org');
  expect(anonymous).not.toContain(author.email);
  const context = await browser.newContext({ baseURL });
  await signIn(context, author);
  expect(await (await context.request.get(`/${article.slug}`)).text()).toBe(anonymous);
  await context.close();
});

test('what is drafted, scheduled, private or removed answers 404', async ({ request, db, author }) => {
  for (const state of ['draft', 'scheduled', 'private', 'removed'] as const) {
    const hidden = await addArticle(db, { state, authorIds: [author.id] });
    expect((await request.get(`/${hidden.slug}`)).status(), state).toBe(404);
  }
  const future = await addArticle(db, {
    publishedAt: new Date(Date.now() + 86_400_000),
    authorIds: [author.id],
  });
  expect((await request.get(`/${future.slug}`)).status()).toBe(404);
  for (const address of [
    '/no-such-thing',
    '/page/0',
    '/page/99999',
    '/%ff',
    '/c/0',
    '/c/999999999',
    '/c/abc',
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});

test('an address with nothing behind it says so, and leads on', async ({ page }) => {
  await page.goto('/no-such-thing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  await page.getByRole('link', { name: 'To the front page' }).click();
  await expect(page).toHaveURL('/');
});

test('a scheduled article publishes itself when it is due', async ({ request, db, author }) => {
  const due = await addArticle(db, {
    state: 'scheduled',
    publishedAt: new Date(Date.now() + 1_500),
    authorIds: [author.id],
  });
  expect((await request.get(`/${due.slug}`)).status()).toBe(404);
  await expect.poll(async () => (await request.get(`/${due.slug}`)).status(), { timeout: 30_000 }).toBe(200);
});

test('a permalink lands on its comment, on whichever page that is', async ({
  page,
  db,
  article,
  hasScripts,
}) => {
  await db.execute(sql`
    with base as (select max(id) as id from comments)
    insert into comments (id, article_id, root_id, depth, anchor, state, guest_name, body, body_html, created_at, published_at)
    select nextval(pg_get_serial_sequence('comments', 'id')), ${article.id}, 0, 0, -n, 'published', 'N' || n, 'x', '<p>Number ' || n || '</p>', at, at
    from generate_series(1, 120) n, lateral (select now() - interval '1 day' + n * interval '1 second' as at)`);
  await db.execute(sql`update comments set root_id = id, anchor = id where article_id = ${article.id}`);
  await recountArticle(db, article.id);
  const [last] = await db.execute<{ id: string }>(
    sql`select max(id) as id from comments where article_id = ${article.id}`,
  );
  await page.goto(`/c/${last?.id}`);
  await expect(page).toHaveURL(new RegExp(`/comments/\\d+#comment-${last?.id}$`));
  await expect(page.locator(`#comment-${last?.id} .comment-body`)).toHaveText('Number 120');
  await expect(page.locator(`#comment-${last?.id}`)).toBeInViewport();

  if (hasScripts) {
    await page.goto('/');
    await page.goto(`/${article.slug}#comment-${last?.id}`);
    await expect(page).toHaveURL(new RegExp(`/comments/\\d+#comment-${last?.id}$`));
    await page.goto('/');
    await page.goto(`/${article.slug}#comment-987654321`);
    await expect(page).toHaveURL(`/${article.slug}#comments`);
  }

  await page.goto(`/${article.slug}`);
  const seen = new Set<string>();
  for (let turn = 0; turn < 5; turn++) {
    for (const id of await page.locator('.comment').evaluateAll((all) => all.map(({ id }) => id)))
      seen.add(id);
    const further = page.locator('#comments a[rel=next]');
    if (!(await further.count())) break;
    await further.click();
    await expect(page.locator('#comments a[rel=prev]')).toBeVisible();
  }
  expect(seen.size).toBe(120);
});

test('addresses from WordPress years lead to the article, and their comments to its anchors', async ({
  request,
  db,
  article,
}) => {
  await db.insert(oldAddresses).values([
    { address: `/?p=${article.id}00077`, articleId: article.id },
    { address: `/2012/05/${article.slug}-old`, articleId: article.id },
    { address: `/${article.slug}-old`, articleId: article.id },
  ]);
  const imported = await addComment(db, { articleId: article.id, anchor: 4_711 });
  await recountArticle(db, article.id);
  const landsOn = async (address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBeGreaterThanOrEqual(301);
    expect(answer.status(), address).toBeLessThanOrEqual(308);
    return new URL(answer.headers().location ?? '', 'http://localhost').href.replace(
      /^http:\/\/localhost(:\d+)?/,
      '',
    );
  };
  for (const address of [
    `/?p=${article.id}00077`,
    `/2012/05/${article.slug}-old`,
    `/${article.slug}-old`,
    `/2012/05/${article.slug}-old/comment-page-2`,
    `/${article.slug}/comment-page-2`,
    `/${article.slug}?cpage=2`,
  ]) {
    expect(await landsOn(address)).toBe(`/${article.slug}`);
  }
  expect(await landsOn(`/${article.slug}?replytocom=4711`)).toBe(`/${article.slug}#comment-4711`);
  expect(await landsOn(`/c/4711?in=${article.slug}`)).toBe(`/${article.slug}#comment-4711`);
  expect(await landsOn(`/c/${imported.id}`)).toBe(`/${article.slug}#comment-4711`);
});

test('an old address cannot lead off this site', async ({ request }) => {
  for (const path of [
    '@evil.example',
    '.evil.example',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%zz',
  ]) {
    const answer = await request.get(`/api/old-address?replytocom=1&path=${encodeURIComponent(path)}`, {
      maxRedirects: 0,
    });
    expect(answer.status(), path).toBe(301);
    expect(new URL(answer.headers().location ?? '').hostname, path).toBe('localhost');
  }
});

test('queries that mean nothing are ignored, and an unchanged document is not sent twice', async ({
  request,
  article,
}) => {
  const plain = await request.get(`/${article.slug}`);
  const marked = await request.get(`/${article.slug}?utm_source=x&x=1`);
  expect(await marked.text()).toBe(await plain.text());
  const again = await request.get(`/${article.slug}`, {
    headers: { 'if-none-match': plain.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
});

test('what is not there says so in words, on every kind of page', async ({ page }) => {
  for (const path of [
    '/nope',
    '/nope/respond',
    '/nope/comments/5',
    '/c/999999999',
    '/studio/nope',
    '/me/nope',
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(
      'There is nothing at this address',
    );
    await expect(page.getByRole('link', { name: /front page|blog/ }), path).toBeVisible();
  }
});
