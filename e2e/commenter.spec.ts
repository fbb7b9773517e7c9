import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { publishAndReply } from './studio';

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
  await publishAndReply(studio, guest, 'Neighbours are underrated.');

  await page.goto(`/${article.slug}`);
  await expect(page.locator('.comment')).toHaveCount(2);
  await expect(page.locator('.author-badge')).toHaveCount(1);
  await expect(page.locator('.bypostauthor > .comment-head .author-badge')).toHaveText('Author');
  await expect(page.locator('.comment .comment .comment-body')).toHaveText('Neighbours are underrated.');
  await desk.close();
});

test('a member who was published before is published at once, and lands on the new reply', async ({
  page,
  db,
  article,
  signIn,
  context,
}) => {
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
});

test('a refused form comes back whole, with status 422 and a sentence beside each field', async ({
  page,
  article,
}) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: '', email: 'not an address', body: 'Kept words.', website: 'nowhere' });
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  expect((await answered).status()).toBe(422);
  const form = page.locator('#respond');
  await expect(form.locator('[name=body]')).toHaveValue('Kept words.');
  await expect(form.locator('[name=email]')).toHaveValue('not an address');
  await expect(form.locator('[name=website]')).toHaveValue('nowhere');
  for (const field of ['name', 'email', 'website'])
    await expect(form.locator(`[name=${field}]`)).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByRole('alert')).toHaveCount(4);
  await expect(form.locator('[name=name]')).toBeFocused();
});

test('with JavaScript the form comes to the comment, keeps its words, and goes back on Cancel', async ({
  page,
  db,
  article,
  hasScripts,
}) => {
  test.skip(!hasScripts, 'Without scripts, Reply leads to a page of its own: tested above.');
  const first = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await page.locator('#respond [name=body]').fill('Begun at the bottom.');
  await page.locator(`#comment-${first.anchor}`).getByRole('link', { name: /Reply/ }).click();
  await expect(page.locator(`#comment-${first.anchor} #respond [name=body]`)).toHaveValue(
    'Begun at the bottom.',
  );
  await expect(page.locator('#respond [name=body]')).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.invitation #respond [name=body]')).toHaveValue('Begun at the bottom.');
  await page.reload();
  await expect(page.locator('#respond [name=body]')).toHaveValue('Begun at the bottom.');
});

test('a preview shows how it will read, and stores nothing', async ({ page, article, db }) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, {
    name: 'Pia',
    email: 'pia@example.org',
    body: 'A **strong** word <script>alert(1)</script>',
  });
  await page.locator('#respond').getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('.preview strong')).toHaveText('strong');
  await expect(page.locator('.preview script')).toHaveCount(0);
  await expect(page.locator('#respond [name=body]')).toHaveValue(
    'A **strong** word <script>alert(1)</script>',
  );
  await expect(page.locator('#respond [name=name]')).toHaveValue('Pia');
  const rows = await db.select({ id: comments.id }).from(comments).where(eq(comments.articleId, article.id));
  expect(rows).toEqual([]);
});

test('a guest cannot take the name of the author, however it is spelt', async ({ page, article, author }) => {
  await page.goto(`/${article.slug}`);
  for (const name of [
    author.name.toUpperCase(),
    `${author.name} ✓`,
    `${author.name} (Author)`,
    author.name.replace('A', 'А'),
  ]) {
    await fillAsGuest(page, { name, email: 'eve@example.org', body: 'Trust me.' });
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
    expect((await answered).status()).toBe(422);
    await expect(page.locator('#respond [name=name]')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#respond [name=name]')).not.toHaveAttribute('readonly');
    await expect(page.locator('#respond [name=name]')).toHaveValue(name);
    await expect(page.locator('#respond [name=body]')).toHaveValue('Trust me.');
  }
});

test('what a guest asks this device to remember is filled in on the next form', async ({
  page,
  article,
  hasScripts,
}) => {
  await page.goto(`/${article.slug}`);
  await expect(page.locator('#respond [name=remember]')).not.toBeChecked();
  await fillAsGuest(page, { name: 'Rhea', email: 'rhea@example.org', body: 'Once.' });
  await page.locator('#respond [name=remember]').check();
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/held$/);
  await page.goto(`/${article.slug}/respond`);
  await expect(page.locator('#respond [name=name]')).toHaveValue('Rhea');
  await expect(page.locator('#respond [name=email]')).toHaveValue('rhea@example.org');
  expect(hasScripts).toBeDefined();
});

test('what is typed before a thread closes comes back with the reason', async ({ page, article, db }) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: 'Tim', email: 'tim@example.org', body: 'Too late, it seems.' });
  await db.update(articles).set({ commentsOpen: false }).where(eq(articles.id, article.id));
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('The conversation under this article is closed.').first()).toBeVisible();
  await expect(page.getByText('Too late, it seems.').or(page.locator('[name=body]')).first()).toBeVisible();
  await expect(page.locator('[name=body]')).toHaveValue('Too late, it seems.');
});

test('words whose parent went away can be sent as a comment of their own', async ({ page, article, db }) => {
  const parent = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}/respond?to=${parent.id}`);
  await fillAsGuest(page, { name: 'Uta', email: 'uta@example.org', body: 'Said to nobody.' });
  await db.update(comments).set({ state: 'removed' }).where(eq(comments.id, parent.id));
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('you can send them as a comment of their own')).toBeVisible();
  await expect(page.locator('[name=body]')).toHaveValue('Said to nobody.');
  await expect(page.locator('[name=parentId]')).toHaveValue('');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/held$/);
});

test('an empty form is told about each of its fields at once', async ({ page, article }) => {
  await page.goto(`/${article.slug}`);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  expect((await answered).status()).toBe(422);
  for (const field of ['body', 'name', 'email']) {
    await expect(page.locator(`#respond [name=${field}]`)).toHaveAttribute('aria-invalid', 'true');
  }
  await expect(page.locator('#respond [name=body]')).toBeFocused();
});
