import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { judgeComment } from '@/lib/comments/judge-comment';
import { type Article, expect, fillAsGuest, type Person, test, uniqueName } from './roles';
import { button, send } from './writing';

/** Says something below a comment, as who is given. */
async function answer(db: Database, article: Article, parentId: number, by: Person): Promise<void> {
  await addComment(db, { articleId: article.id, parentId, userId: by.id, body: 'Said the author.' });
  await recountArticle(db, article.id);
}

const publish = (db: Database, author: Person, commentId: number) =>
  judgeComment(db, { ...author, role: 'author' }, { commentId, state: 'published' });

/** Opens a part of the page that is folded, and its form. */
const open = (page: Page, name: string) => page.locator('.own-ways summary', { hasText: name }).click();

async function writeAnew(page: Page, body: string): Promise<void> {
  await open(page, 'Edit');
  await page.locator('#edit-body').fill(body);
  await button(page, 'Save').click();
}

test('a guest gets a receipt, follows the fate of the comment by it in any browser, edits and deletes it', async ({
  page,
  browser,
  db,
  article,
  author,
  javaScriptEnabled,
  baseURL,
}) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body: 'My *neighbour* did.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/c\/\d+\/held$/);
  const address = (await page.locator('.receipt-address a').getAttribute('href')) ?? '';
  expect(address).toMatch(/\/c\/\d+\/own\/[\w-]{43}$/);
  const id = Number(address.match(/\/c\/(\d+)\//)?.[1]);

  const elsewhere = await browser.newContext({ javaScriptEnabled, baseURL });
  const there = await elsewhere.newPage();
  expect((await there.request.get(`/c/${id}/own`)).status()).toBe(404);
  expect((await there.request.get(`${address.slice(0, -1)}_`)).status()).toBe(404);
  await there.goto(address);
  await expect(there.getByRole('heading', { level: 1 })).toContainText('held');
  await writeAnew(there, 'My *landlady* did.');
  await expect(there.locator('.own-held em')).toHaveText('landlady');

  await publish(db, author, id);
  await there.goto(address);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Your comment is public.');
  await answer(db, article, id, author);
  await there.goto(address);
  await open(there, 'Delete');
  await button(there, 'Delete for good').click();
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('You removed this comment.');
  await there.goto(`/${article.slug}`);
  await expect(there.locator('.stub')).toHaveText('A comment that its writer removed.');
  await expect(there.locator('.comment .comment .comment-body')).toHaveText('Said the author.');
  await expect(there.locator('main')).not.toContainText('landlady');
  await elsewhere.close();
});

test('a guest is told why a comment was not accepted, in a plain sentence', async ({
  page,
  db,
  article,
  author,
}) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body: 'Buy my watches.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/held$/);
  const id = Number(page.url().match(/\/c\/(\d+)\//)?.[1]);
  await judgeComment(db, { ...author, role: 'author' }, { commentId: id, state: 'spam' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment was not accepted.');
  await expect(page.locator('main > .note').first()).toHaveText(
    'Somebody here read it and took it for advertising.',
  );
  await expect(page.locator('.own-ways summary')).toHaveText(['Delete']);
});

test('a browser keeps a guest’s receipts only when its user agrees', async ({ page, context, article }) => {
  const receipts = async () =>
    (await context.cookies()).find(({ name }) => name === 'rejoinder-receipts')?.expires ?? 0;
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body: 'Here for a while.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/\/held$/);
  expect(await receipts()).toBe(-1);
  await button(page, 'Keep it in this browser').click();
  await expect(page.locator('.receipt')).toContainText('This browser keeps your receipt.');
  expect(await receipts()).toBeGreaterThan(Date.now() / 1_000 + 300 * 86_400);
  await page.goto(`/${article.slug}`);
  await page.getByRole('link', { name: 'What you wrote here' }).click();
  await page.getByRole('link', { name: 'Here for a while.' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('held');
});

test('a member’s edit shows once the author answered, and what was answered is one click away', async ({
  page,
  context,
  db,
  article,
  author,
  signIn,
}) => {
  const member = await addUser(db, { name: uniqueName('Mia') });
  const { id, anchor } = await addComment(db, {
    articleId: article.id,
    userId: member.id,
    body: 'I *think* so.',
  });
  await recountArticle(db, article.id);
  await signIn(context, member);
  await page.goto('/me/comments');
  await page.getByRole('link', { name: 'I *think* so.' }).click();
  await writeAnew(page, 'I *know* so.');
  await expect(page).toHaveURL(new RegExp(`#comment-${anchor}$`));
  const comment = page.locator(`#comment-${anchor}`);
  await expect(comment.locator('> .comment-body em')).toHaveText('know');
  await expect(comment.locator('> .comment-head')).not.toContainText('edited');

  await answer(db, article, id, author);
  await page.goto(`/c/${id}/own`);
  await open(page, 'Edit');
  await expect(page.locator('#edit-terms')).toContainText('Somebody answered');
  await page.locator('#edit-body').fill('I never said so.');
  await button(page, 'Save').click();
  await expect(page).toHaveURL(new RegExp(`#comment-${anchor}$`));
  await comment.getByRole('link', { name: 'edited after the author’s answer' }).click();
  await expect(page).toHaveURL(new RegExp(`/${article.slug}/c/${id}/answered$`));
  await expect(page.locator('.earlier-words em')).toHaveText('know');
  await page.getByRole('link', { name: 'As it stands now' }).click();
  await expect(page.locator('.comment-list > .comment > .comment-body').first()).toHaveText(
    'I never said so.',
  );
});

test('an edit that is refused or previewed comes back with its words', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  const member = await addUser(db, { name: uniqueName('Mia') });
  const { id } = await addComment(db, { articleId: article.id, userId: member.id });
  await recountArticle(db, article.id);
  await signIn(context, member);
  await page.goto(`/c/${id}/own`);
  await open(page, 'Edit');
  await page.locator('#edit-body').fill('');
  expect(await send(page, button(page, 'Save'))).toBe(422);
  await expect(page.locator('#edit-body')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#edit-body')).toBeFocused();
  await page.locator('#edit-body').fill('A **strong** word.');
  await send(page, button(page, 'Preview'));
  await expect(page.locator('.preview strong')).toHaveText('strong');
  await expect(page.locator('#edit-body')).toHaveValue('A **strong** word.');
  const [row] = await db.select({ body: comments.body }).from(comments).where(eq(comments.id, id));
  expect(row?.body).not.toContain('strong');
});

test('a session that ended meanwhile takes no words with it', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  const member = await addUser(db, { name: uniqueName('Mia') });
  const { id } = await addComment(db, { articleId: article.id, userId: member.id });
  await recountArticle(db, article.id);
  await signIn(context, member);
  await page.goto(`/c/${id}/own`);
  await open(page, 'Edit');
  await page.locator('#edit-body').fill('Long thought about.');
  await context.clearCookies();
  expect(await send(page, button(page, 'Save'))).toBe(403);
  await expect(page.locator('main')).toContainText('Only its writer can do this');
  await expect(page.locator('main textarea')).toHaveValue('Long thought about.');
});
