import { eq } from 'drizzle-orm';
import { addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { keptWords } from '@/db/schema/kept-words';
import { users } from '@/db/schema/people';
import { recountArticle } from '@/lib/comments/counts';
import { mailedPath } from './outbox';
import { expect, test, uniqueName } from './roles';
import { button } from './writing';

test('a commenter without an account signs in by mail in the middle of an answer, and is back at it with every word', async ({
  page,
  db,
  article,
  hasScripts,
}) => {
  const parent = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const name = uniqueName('Nora');
  const email = `nora.${Date.now()}.${Math.random().toString(36).slice(2)}@example.org`;
  const words = 'Half a thought,\n\nand *the other half*.';
  await page.goto(`/${article.slug}`);
  await page.locator(`#comment-${parent.anchor}`).getByRole('link', { name: /Reply/ }).click();
  if (hasScripts) await expect(page.locator('.respond-to')).toBeVisible();
  await page.locator('#respond [name=body]').fill(words);
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  // The form here has such a field too.
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByLabel('E-mail').fill(email);
  await button(page, 'Send me a link').click();
  await expect(page.getByRole('status').filter({ hasText: 'a link is on its way' })).toBeVisible();
  await page.goto(await mailedPath(email));
  await page.getByLabel('Your name').fill(name);
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(new RegExp(`/${article.slug}/respond\\?to=${parent.id}$`));
  await expect(page.locator('#respond')).toContainText(`Signed in as ${name}`);
  await expect(page.locator('#respond [name=body]')).toHaveValue(words);
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/held$/);
  const [person] = await db.select().from(users).where(eq(users.email, email));
  const [written] = await db
    .select()
    .from(comments)
    .where(eq(comments.userId, person?.id ?? ''));
  expect(written).toMatchObject({ parentId: parent.id, body: words, state: 'held' });
  // What was sent is not offered again, and not kept.
  await page.goto(`/${article.slug}/respond?to=${parent.id}`);
  await expect(page.locator('#respond [name=body]')).toHaveValue('');
  expect(await db.select().from(keptWords).where(eq(keptWords.articleId, article.id))).toEqual([]);
});

test('who leaves to sign in and comes back without it finds the words in the form all the same', async ({
  page,
  article,
  browser,
}) => {
  await page.goto(`/${article.slug}/respond`);
  await page.locator('#respond [name=body]').fill('I changed my mind about signing in.');
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.goto(`/${article.slug}/respond`);
  await expect(page.locator('#respond [name=body]')).toHaveValue('I changed my mind about signing in.');
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  await other.goto(`/${article.slug}/respond`);
  await expect(other.locator('#respond [name=body]')).toHaveValue('');
  await stranger.close();
});

test('who comes back to a thread that was closed meanwhile still reads what they wrote', async ({
  page,
  db,
  article,
}) => {
  await page.goto(`/${article.slug}/respond`);
  await page.locator('#respond [name=body]').fill('The last word, too late.');
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await db.update(articles).set({ commentsOpen: false }).where(eq(articles.id, article.id));
  await page.goto(`/${article.slug}/respond`);
  await expect(page.locator('#main')).toContainText('Your words are still in the form.');
  const words = page.getByRole('textbox', { name: 'Your answer' });
  await expect(words).toHaveValue('The last word, too late.');
  await expect(words).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Send' })).toHaveCount(0);
});

test('who comes back to answer a comment that was removed meanwhile can send the words as a comment of their own', async ({
  page,
  db,
  article,
}) => {
  const parent = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const path = `/${article.slug}/respond?to=${parent.id}`;
  const words = 'An answer to what is gone.';
  await page.goto(path);
  await page.locator('#respond [name=body]').fill(words);
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await db.update(comments).set({ state: 'removed' }).where(eq(comments.id, parent.id));
  await page.goto(path);
  await expect(page.locator('#main')).toContainText('you can send them as a comment of their own');
  await expect(page.locator('#respond [name=body]')).toHaveValue(words);
  await page.locator('#respond [name=name]').fill(uniqueName('Gus'));
  await page.locator('#respond [name=email]').fill('gus@example.org');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/held$/);
  const written = await db
    .select()
    .from(comments)
    .where(eq(comments.articleId, article.id))
    .orderBy(comments.id);
  expect(written).toMatchObject([{ id: parent.id }, { parentId: null, body: words, state: 'held' }]);
  expect(await db.select().from(keptWords).where(eq(keptWords.articleId, article.id))).toEqual([]);
});

test('an empty form leads to sign in as well', async ({ page, article }) => {
  await page.goto(`/${article.slug}`);
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`/sign-in?returnTo=${encodeURIComponent(`/${article.slug}/respond`)}`);
});
