import { addComment } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { announceChange } from '@/lib/site/changes';
import { look } from './looking';
import { expect, test } from './roles';

test('a conversation can be read newest first, or only where the author speaks, by plain links', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  const answered = await addComment(db, {
    articleId: article.id,
    guestName: 'Asked',
    createdAt: new Date(2026, 1, 1),
  });
  await addComment(db, {
    articleId: article.id,
    parentId: answered.id,
    userId: author.id,
    body: 'An answer.',
  });
  await addComment(db, { articleId: article.id, guestName: 'Alone', createdAt: new Date(2026, 1, 2) });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  const names = page.locator('.comment-list > .comment > .comment-head .comment-name');
  await page.goto(`/${article.slug}`);
  await expect(names).toHaveText(['Asked', 'Alone']);
  await page.getByRole('link', { name: 'Newest first' }).click();
  await expect(page).toHaveURL(`/${article.slug}/comments/newest#comments`);
  await expect(names).toHaveText(['Alone', 'Asked']);
  if (javaScriptEnabled !== false) await look(page);
  await page.getByRole('link', { name: 'With the author' }).click();
  await expect(page).toHaveURL(`/${article.slug}/comments/with-author#comments`);
  await expect(names).toHaveText(['Asked']);
  await expect(page.locator('.author-badge')).toHaveCount(1);
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await expect(page).toHaveURL(`/${article.slug}#comments`);
});

test('a thread is folded by the keyboard alone, and says what is inside', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  const first = await addComment(db, { articleId: article.id });
  await addComment(db, { articleId: article.id, parentId: first.id, userId: author.id });
  const second = await addComment(db, { articleId: article.id, parentId: first.id });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  await page.goto(`/${article.slug}`);
  const inside = page.locator(`#comment-${second.anchor}`);
  await expect(inside).toBeVisible();
  await page.getByText('2 replies, 1 by the author').focus();
  await page.keyboard.press('Enter');
  await expect(inside).toBeHidden();
  if (javaScriptEnabled !== false) await look(page);
  // A link to what is folded away opens the thread.
  await page.goto(`/${article.slug}?anew#comment-${second.anchor}`);
  await expect(inside).toBeVisible();
});

test('where nesting ends a conversation goes on on a page of its own, and is answered there', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  const ids: number[] = [];
  for (let depth = 0; depth < 8; depth++) {
    const who = depth === 4 ? { userId: author.id } : { guestName: `Level ${depth}` };
    ids.push((await addComment(db, { articleId: article.id, parentId: ids.at(-1) ?? null, ...who })).id);
  }
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  await page.goto(`/${article.slug}`);
  await page.getByRole('link', { name: 'Continue this conversation' }).click();
  await expect(page).toHaveURL(`/${article.slug}/c/${ids[3]}`);
  await expect(page.locator('.ancestors .comment-name')).toHaveText(['Level 0', 'Level 1', 'Level 2']);
  await expect(page.locator('.comment-list .comment-name')).toHaveText([
    'Level 3',
    author.name,
    'Level 5',
    'Level 6',
    'Level 7',
  ]);
  await expect(page.locator('.comment-list .author-badge')).toHaveCount(1);
  if (javaScriptEnabled !== false) await look(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('An answer from here.');
  await page.getByRole('textbox', { name: 'Name' }).fill('Gus');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('gus@example.org');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/c\/\d+\/held$/);
  await expect(page.getByRole('paragraph').filter({ hasText: 'An answer from here.' })).toBeVisible();
});

test('on a phone, where the third level stands no further in than the second, a reply says whom it answers', async ({
  page,
  db,
  article,
}) => {
  const thread: { id: number; anchor: number }[] = [];
  for (let depth = 0; depth < 5; depth++)
    thread.push(
      await addComment(db, {
        articleId: article.id,
        parentId: thread.at(-1)?.id ?? null,
        guestName: `Level ${depth}`,
      }),
    );
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  const said = page.locator('.answering:visible');
  const begins = async (depth: number) =>
    (await page.locator(`#comment-${thread[depth]?.anchor} > .comment-body`).boundingBox())?.x;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/${article.slug}`);
  await expect(said).toHaveText(['answering Level 3']);
  expect(await begins(3)).toBeGreaterThan((await begins(2)) ?? 0);
  await page.setViewportSize({ width: 390, height: 900 });
  await expect(said).toHaveText(['answering Level 2', 'answering Level 3']);
  expect(await begins(3)).toBe(await begins(2));
  await said.first().getByRole('link', { name: 'Level 2' }).click();
  await expect(page).toHaveURL(`/${article.slug}#comment-${thread[2]?.anchor}`);
});

test('a conversation that is not there, or not of this article, answers 404', async ({
  request,
  db,
  article,
}) => {
  const held = await addComment(db, { articleId: article.id, state: 'held' });
  for (const id of [String(held.id), '0', '999999999', 'x', `${'9'.repeat(30)}`])
    expect((await request.get(`/${article.slug}/c/${id}`)).status(), id).toBe(404);
  for (const path of ['comments/newest/x', 'comments/newest/999999999', 'comments/with-author/1/2'])
    expect((await request.get(`/${article.slug}/${path}`)).status(), path).toBe(404);
});

test('who comes back is told what was said since, and led from one to the next', async ({
  page,
  db,
  article,
  author,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'Only a browser knows when it was here, and only by a script.');
  const yesterday = new Date(Date.now() - 86_400_000);
  const first = await addComment(db, { articleId: article.id, createdAt: yesterday });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  const news = page.locator('.news');
  await page.goto(`/${article.slug}`);
  await expect(page.locator(`#comment-${first.anchor}`)).toBeVisible();
  await expect(news).toBeHidden();
  // As though that had been two hours ago.
  await page.evaluate((key) => {
    const [before, last] = JSON.parse(localStorage[key]);
    localStorage[key] = JSON.stringify([before, [last[0], last[1], last[2] - 7_200_000]]);
  }, `rejoinder-seen:${article.slug}`);
  const answer = await addComment(db, { articleId: article.id, parentId: first.id, userId: author.id });
  const second = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  await expect(async () => {
    await page.goto(`/${article.slug}`);
    await expect(news).toHaveText('2 new since your last visit, 1 from the author Next ↓', { timeout: 500 });
  }).toPass();
  // Who follows the news only reads: a framework that came meanwhile would put the address back where it began.
  const framework = page.locator('script[src*="/_flight/"]');
  await look(page);
  await news.getByRole('link').click();
  await expect(page).toHaveURL(`/${article.slug}#comment-${answer.anchor}`);
  await news.getByRole('link').click();
  await expect(page).toHaveURL(`/${article.slug}#comment-${second.anchor}`);
  await expect(framework).toHaveCount(0);
  await expect(page.locator('time.new')).toHaveCount(2);
  // They stay new during this visit.
  await page.goto('/');
  await page.goto(`/${article.slug}`);
  await expect(news).toBeVisible();
});

test('a paper is chosen with the keyboard; where scripts run it is there at once on the next page', async ({
  page,
  article,
  javaScriptEnabled,
}) => {
  const paper = () => page.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`/${article.slug}`);
  await page.getByRole('radio', { name: 'As the device' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await paper()).toBe('dark');
  if (javaScriptEnabled === false) return;
  await page.route(/loader\.js/, (route) => route.abort());
  await page.goto('/');
  expect(await paper()).toBe('dark');
  await page.unroute(/loader\.js/);
  await page.goto('/');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'Light' }).check({ force: true });
  expect(await paper()).toBe('light');
});
