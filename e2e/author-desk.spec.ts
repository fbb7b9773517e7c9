import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { announceChange } from '@/lib/site/changes';
import { mailedPath } from './outbox';
import { takeOwnersTurn } from './owners-turn';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { button, expectSaid, send } from './writing';

test('an author answers on the public page as who they are, whatever name is typed', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  hasScripts,
}) => {
  const asked = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await signIn(context, author);
  await page.goto(`/${article.slug}`);
  const form = page.locator('#respond');
  if (hasScripts) {
    await expect(form).toContainText(`Signed in as ${author.name}.`);
    await expect(form.locator('[name=name], [name=email]')).toHaveCount(0);
    await form.locator('[name=body]').fill('A word of my own.');
  } else {
    // The document is the same for everyone, so it has the fields; the act knows who asks.
    await fillAsGuest(page, { name: 'Somebody else', email: 'not an address', body: 'A word of my own.' });
  }
  await button(page, 'Send').click();
  await expect(page).toHaveURL(/#comment-\d+$/);
  await page
    .locator(`#comment-${asked.anchor}`)
    .getByRole('link', { name: /^Reply/ })
    .click();
  if (!hasScripts) await expect(page).toHaveURL(/\/respond\?to=\d+$/);
  await expect(form.locator('[name=name], [name=email]')).toHaveCount(0);
  await form.locator('[name=body]').fill('You are answered.');
  await button(page, 'Send').click();
  const answer = page.locator(`#comment-${asked.anchor} .comment`);
  await expect(answer.locator('.comment-body')).toHaveText('You are answered.');
  await expect(answer.locator('.author-badge')).toHaveText('Author');
  await expect(page.locator('.bypostauthor .comment-name')).toHaveText([author.name, author.name]);
  await expect(page.locator('.author-badge')).toHaveCount(2);
});

test('an author publishes, holds and removes a comment, and is told each time where it stood', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  request,
}) => {
  const { id, anchor } = await addComment(db, {
    articleId: article.id,
    state: 'held',
    body: 'Is anybody there?',
  });
  await addComment(db, { articleId: article.id, state: 'held', body: 'Another, that stays.' });
  await recountArticle(db, article.id);
  await signIn(context, author);
  const row = page.locator(`#comment-${id}`);
  const judge = async (act: string, said: string, from: string) => {
    await row.getByRole('button', { name: act, exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(said);
    await expect(row).toHaveCount(0);
    await expect(page.locator('.tabs [aria-current]')).toHaveText(from);
    const html = await (await request.get(`/${article.slug}`)).text();
    expect(html.includes(`id="comment-${anchor}"`)).toBe(act === 'Publish');
  };
  const turnTo = (tab: string) => page.locator('.tabs').getByRole('link', { name: tab }).click();
  await page.goto('/studio/comments');
  await judge('Publish', 'Published.', 'Held 1');
  await turnTo('Published');
  await judge('Hold', 'Held: only its writer and the studio see it.', 'Published');
  await turnTo('Held');
  await judge('Spam', 'Marked as spam.', 'Held 1');
  await turnTo('Spam');
  await judge('Remove', 'Removed.', 'Spam');
  await turnTo('Removed');
  await judge('Publish', 'Published.', 'Removed');
});

test('an empty answer is refused where it was written, and a real one is said to be published', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const { id } = await addComment(db, { articleId: article.id, body: 'Shown, and not answered yet.' });
  await recountArticle(db, article.id);
  await signIn(context, author);
  await page.goto('/studio/comments?state=all&said=held');
  await expect(page.getByRole('status')).toContainText('Held');
  const row = page.locator(`#comment-${id}`);
  await row.locator('summary', { hasText: 'Reply' }).click();
  expect(await send(page, row.getByRole('button', { name: 'Send reply' }))).toBe(422);
  await expect(row.getByRole('alert')).toContainText('Please write something');
  await expect(page.getByRole('status')).toHaveText('');
  await row.locator('textarea').fill('Answered from the desk.');
  await row.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.getByRole('status')).toHaveText('Published, with your reply.');
  await expect(page.locator('.tabs [aria-current]')).toHaveText('Everything');
  await expect(page.locator('.comment-row')).toHaveCount(2);
  await expect(page.locator('.comment-row .author-badge')).toHaveCount(1);
  await expect(row.locator('textarea')).toBeHidden();
  const replies = await db.select({ body: comments.body }).from(comments).where(eq(comments.parentId, id));
  expect(replies).toEqual([{ body: 'Answered from the desk.' }]);
});

test('the owner names the blog, and every page says so at once', async ({ page, db, signIn, context }) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/');
    await page.goto('/studio/settings');
    await page.getByLabel('Name of the blog').fill('');
    await page.getByLabel('A line about it').fill('Kept while the name is missing.');
    await button(page, 'Save').click();
    await expect(page.locator('#name-error')).toHaveText('A blog needs a name.');
    await expect(page.getByLabel('A line about it')).toHaveValue('Kept while the name is missing.');
    const name = uniqueName('The Half-Open Gate');
    await page.getByLabel('Name of the blog').fill(name);
    await button(page, 'Save').click();
    await expectSaid(page, /^Saved\./);
    await page.goto('/');
    await expect(page.locator('.site-header .site-name')).toHaveText(name);
    await expect(page).toHaveTitle(name);
    await expect(page.locator('.site-footer')).toContainText('Kept while the name is missing.');
  });
});

test('the owner gives the author another colour, sees it before it is saved, and is told when nobody could read it', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  await addComment(db, { articleId: article.id, userId: author.id });
  await recountArticle(db, article.id);
  await announceChange(db, `article:${article.id}`);
  const badge = page.locator('.author-badge').first();
  const colours = () => badge.evaluate((element) => getComputedStyle(element).backgroundColor);
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/studio/settings');
    const house = await colours();
    await page.getByLabel('The author’s colour').fill('#ffdd00');
    await button(page, 'Save').click();
    await expect(page.locator('#authorColour-error')).toContainText(
      'Its nearest shade that can be read is #857200.',
    );
    await page.getByLabel('The author’s colour').fill('#0a6b5c');
    await button(page, 'Show without saving').click();
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
    await expect.poll(colours).toBe('rgb(10, 107, 92)');
    await page.goto(`/${article.slug}`);
    expect(await colours()).toBe(house);
    await page.goto('/studio/settings');
    await page.getByLabel('The author’s colour').fill('#0a6b5c');
    await button(page, 'Save').click();
    await expectSaid(page, /^Saved\./);
    await page.goto(`/${article.slug}`);
    expect(await colours()).toBe('rgb(10, 107, 92)');
  });
});

test('to a commenter the studio does not exist, and to an author the settings', async ({
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const statuses = (paths: string[]) =>
    Promise.all(paths.map(async (path) => (await context.request.get(path)).status()));
  const writing = ['/studio/articles', '/studio/articles/new', `/studio/articles/${article.id}`];
  await signIn(context, await addUser(db, { name: uniqueName('Carl') }));
  const all = ['/studio', '/studio/comments', '/studio/settings', ...writing];
  expect(await statuses(all)).toEqual(all.map(() => 404));
  await signIn(context, await addUser(db, { name: uniqueName('Mona'), role: 'moderator' }));
  expect(await statuses(all)).toEqual([200, 200, 404, 404, 404, 404]);
  await signIn(context, author);
  expect(await statuses(all)).toEqual([200, 200, 404, 200, 200, 200]);
});

test('who is not signed in is sent to sign in, and by the mailed link back to where they were going', async ({
  page,
  author,
}) => {
  await page.goto('/studio/comments?state=spam');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fstudio%2Fcomments$/);
  await page.getByLabel('E-mail').fill(author.email ?? '');
  await button(page, 'Send me a link').click();
  await expect(page.getByRole('status')).toContainText('a link is on its way');
  await page.goto(await mailedPath(author.email ?? ''));
  await expect(page.locator('main')).toContainText(author.name);
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(/\/studio\/comments$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments');
});
