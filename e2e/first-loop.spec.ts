import { addUser } from '@/db/factories';
import { expect, fillAsGuest, test, uniqueName } from './roles';

test('a guest writes, is held and sees it alone; a moderator publishes and the author answers with one badge', async ({
  page,
  browser,
  article,
  author,
  signIn,
  javaScriptEnabled,
}) => {
  const guest = uniqueName('Gus');
  await page.goto(`/${article.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On being answered');
  await expect(page.locator('#comments')).toContainText('Be the first to answer.');
  await fillAsGuest(page, { name: guest, email: 'gus@example.org', body: 'My *neighbour* did.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/c\/\d+\/held$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('held');
  await expect(page.locator('.comment-body em')).toHaveText('neighbour');

  const stranger = await browser.newContext({ javaScriptEnabled });
  const answer = await stranger.request.get(page.url());
  expect(answer.status()).toBe(404);
  const shared = await stranger.newPage();
  await shared.goto(`/${article.slug}`);
  await expect(shared.locator('.comment')).toHaveCount(0);
  await stranger.close();

  const desk = await browser.newContext({ javaScriptEnabled });
  await signIn(desk, author);
  const studio = await desk.newPage();
  await studio.goto('/studio/comments');
  const held = studio.locator('article, li').filter({ hasText: guest }).last();
  await held.getByLabel(/reply/i).fill('Neighbours are underrated.');
  await held.getByRole('button', { name: 'Publish and reply' }).click();
  await expect(studio.getByRole('status').filter({ hasText: /published/i }).first()).toBeVisible();

  await page.goto(`/${article.slug}`);
  await expect(page.locator('.comment')).toHaveCount(2);
  await expect(page.locator('.author-badge')).toHaveCount(1);
  await expect(page.locator('.bypostauthor > .comment-head .author-badge')).toHaveText('Author');
  await expect(page.locator('.comment .comment .comment-body')).toHaveText('Neighbours are underrated.');
  await desk.close();
});

test('a member who was published before is published at once, and lands on the new reply', async ({ page, db, article, author, signIn, context }) => {
  const { addComment } = await import('@/db/factories');
  const { recountArticle } = await import('@/lib/comments/counts');
  const member = await addUser(db, { name: uniqueName('Mia') });
  const first = await addComment(db, { articleId: article.id, userId: member.id });
  await recountArticle(db, article.id);
  await signIn(context, member);
  await page.goto(`/${article.slug}`);
  await page.locator(`#comment-${first.anchor}`).getByRole('link', { name: /Reply/ }).click();
  await page.locator('#respond [name=body]').fill('And once more.');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/#comment-\d+$/);
  await expect(page.locator(`#comment-${first.anchor} .comment .comment-body`)).toHaveText('And once more.');
  await expect(page.locator('.author-badge')).toHaveCount(0);
  await expect(page.locator('#respond [name=body]')).toHaveValue('');
  expect(author.id).not.toBe(member.id);
});

test('a refused form comes back whole, with status 422 and a sentence beside each field', async ({ page, article, hasScripts }) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: '', email: 'not an address', body: 'Kept words.', website: 'nowhere' });
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  expect((await answered).status()).toBe(422);
  const form = page.locator('#respond');
  await expect(form.locator('[name=body]')).toHaveValue('Kept words.');
  await expect(form.locator('[name=email]')).toHaveValue('not an address');
  await expect(form.locator('[name=website]')).toHaveValue('nowhere');
  for (const field of ['name', 'email', 'website']) await expect(form.locator(`[name=${field}]`)).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('alert')).toHaveCount(4);
  await expect(form.locator('[name=name]')).toBeFocused();
  expect(hasScripts).toBeDefined();
});
