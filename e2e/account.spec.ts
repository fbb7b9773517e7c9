import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { recountArticle } from '@/lib/comments/counts';
import { openSession } from '@/lib/identity/open-session';
import { expect, test, uniqueName } from './roles';
import { button, send } from './writing';

let addresses = 0;
const uniqueAddress = () => `me${process.pid}.${Date.now()}.${++addresses}@example.org`;

test('a reader finds what they wrote as a guest, makes it theirs, and it stands under their name', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  const email = uniqueAddress();
  const name = uniqueName('Nora');
  const first = await addComment(db, {
    articleId: article.id,
    guestEmail: email,
    guestName: 'nn',
    body: 'Early.',
  });
  await addComment(db, { articleId: article.id, guestEmail: email, guestName: 'nn', state: 'held' });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await expect(page.locator(`#comment-${first.anchor} .comment-name`)).toHaveText('nn');
  await signIn(context, await addUser(db, { name, email, emailVerified: new Date() }));
  await page.goto('/me');
  await expect(page.locator('.said')).toHaveCount(0);
  const earlier = page.locator('section', { hasText: 'Written here with your address, without signing in' });
  await expect(earlier).toContainText('2 comments were written here');
  await expect(earlier.locator('li').nth(1)).toContainText('Early.');
  await expect(earlier.locator('li').nth(1)).toBeVisible();
  await button(page, 'All of that was me').click();
  await expect(page.locator('.said')).toHaveText('These comments are yours now, and stand under your name.');
  await expect(earlier).toHaveCount(0);
  const rows = page.locator('.own-list > li');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('held');
  await rows.nth(1).getByRole('link').click();
  await page.getByRole('link', { name: 'See it in its place' }).click();
  await expect(page).toHaveURL(new RegExp(`/${article.slug}#comment-${first.anchor}$`));
  await expect(page.locator(`#comment-${first.anchor} .comment-name`)).toHaveText(name);
});

test('a commenter sees what became of each comment, page after page, and each leads to its place', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  const person = await addUser(db, { name: uniqueName('Otis') });
  for (let n = 1; n <= 51; n++)
    await addComment(db, {
      ...{ articleId: article.id, userId: person.id, body: `Number ${n}.` },
      createdAt: new Date(Date.now() - n * 60_000),
      state: n === 1 ? 'spam' : n === 2 ? 'removed' : n === 3 ? 'held' : 'published',
    });
  await recountArticle(db, article.id);
  await signIn(context, person);
  await page.goto('/me');
  const rows = page.locator('.own-list > li');
  await expect(rows).toHaveCount(5);
  for (const [index, fate] of ['not accepted', 'not accepted', 'held', 'public'].entries())
    await expect(rows.nth(index)).toContainText(`· ${fate} ·`);
  await page.getByRole('link', { name: 'All your comments' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comments');
  await expect(rows).toHaveCount(50);
  await page.getByRole('link', { name: 'Earlier ones' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Number 51.');
  await page.goBack();
  await rows.nth(0).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your comment was not accepted.');
});

test('a commenter gives a website, which is refused when it is none, and the name beside their words leads to it', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  const person = await addUser(db, { name: uniqueName('Wilma') });
  const said = await addComment(db, { articleId: article.id, userId: person.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  const name = page.locator(`#comment-${said.anchor} .comment-name`);
  await expect(name.getByRole('link')).toHaveCount(0);
  await signIn(context, person);
  await page.goto('/me');
  await page.getByLabel('Your website').fill('javascript:alert(1)');
  await page.getByRole('textbox', { name: 'About you' }).fill('I read slowly.');
  expect(await send(page, button(page, 'Save my profile'))).toBe(422);
  await expect(page.getByLabel('Your website')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Your website')).toHaveValue('javascript:alert(1)');
  await expect(page.getByRole('textbox', { name: 'About you' })).toHaveValue('I read slowly.');
  await page.getByLabel('Your website').fill('example.org/wilma');
  await button(page, 'Save my profile').click();
  await expect(page.locator('.said')).toHaveText('Your profile is saved.');
  await expect(page.getByLabel('Your website')).toHaveValue('https://example.org/wilma');
  await expect(page.getByRole('textbox', { name: 'About you' })).toHaveValue('I read slowly.');
  await page.goto(`/${article.slug}`);
  await expect(name.getByRole('link')).toHaveAttribute('href', 'https://example.org/wilma');
});

test('a person signs out one of their browsers, then all others, and these are out at their next request', async ({
  page,
  context,
  browser,
  baseURL,
  db,
  signIn,
}) => {
  const person = await addUser(db, { name: uniqueName('Sven') });
  await signIn(context, person);
  const other = await browser.newContext({ baseURL });
  await signIn(other, person);
  await openSession(db, { userId: person.id, device: 'Safari on iPhone' });
  const isIn = async () =>
    (await other.request.get('/api/viewer').then((answer) => answer.json())).viewer !== null;
  expect(await isIn()).toBe(true);
  await page.goto('/me/sign-in');
  const rows = page.locator('section', { hasText: 'Where you are signed in' }).locator('.own-list > li');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('This browser.');
  await rows
    .filter({ hasText: 'Safari on iPhone' })
    .getByRole('button', { name: /Sign out/ })
    .click();
  await expect(page.locator('.said')).toHaveText('That browser is signed out.');
  await expect(rows).toHaveCount(2);
  expect(await isIn()).toBe(true);
  await button(page, 'Sign out everywhere else').click();
  await expect(page.locator('.said')).toHaveText('You are signed out everywhere else.');
  await expect(rows).toHaveCount(1);
  await expect(button(page, 'Sign out everywhere else')).toHaveCount(0);
  expect(await isIn()).toBe(false);
  await other.close();
});

test('somebody’s data is a file for them alone', async ({ page, context, request, db, article, signIn }) => {
  const person = await addUser(db, { name: uniqueName('Ida') });
  await addComment(db, { articleId: article.id, userId: person.id, body: 'Mine to take.' });
  const refused = await request.get('/me/export', { maxRedirects: 0 });
  expect(refused.status()).toBe(303);
  expect(refused.headers().location).toMatch(/\/sign-in\?returnTo=%2Fme%2Fdata$/);
  expect(refused.headers()['cache-control']).toBe('private, no-store');
  await signIn(context, person);
  await page.goto('/me/data');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download my data' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^localhost-\d{4}-\d\d-\d\d\.json$/);
  const answer = await context.request.get('/me/export');
  expect(answer.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; /),
  });
  expect(await answer.json()).toMatchObject({
    person: { name: person.name, email: person.email },
    comments: [{ body: 'Mine to take.' }],
  });
});

test('a commenter deletes their account: asked for a choice and a word, out everywhere at once, their words under another name', async ({
  page,
  context,
  browser,
  baseURL,
  db,
  article,
  signIn,
}) => {
  const person = await addUser(db, { name: uniqueName('Gone') });
  const said = await addComment(db, { articleId: article.id, userId: person.id, body: 'I was here.' });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await expect(page.locator(`#comment-${said.anchor} .comment-name`)).toHaveText(person.name);
  await signIn(context, person);
  const other = await browser.newContext({ baseURL });
  await signIn(other, person);
  await page.goto('/me/data');
  expect(await send(page, button(page, 'Delete my account'))).toBe(422);
  await expect(page.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(/They stay, by “Former reader”/).check();
  await page.getByLabel(/Type “delete”/).fill('yes');
  expect(await send(page, button(page, 'Delete my account'))).toBe(422);
  await expect(page.getByLabel(/Type “delete”/)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(/They stay, by “Former reader”/)).toBeChecked();
  await page.getByLabel(/Type “delete”/).fill('delete');
  await button(page, 'Delete my account').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');
  expect((await other.request.get('/api/viewer').then((answer) => answer.json())).viewer).toBeNull();
  expect((await other.request.get('/me', { maxRedirects: 0 })).headers().location).toContain('/sign-in');
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('next-auth.session-token');
  expect(await db.select().from(users).where(eq(users.id, person.id))).toEqual([]);
  await page.goto(`/${article.slug}`);
  await expect(page.locator(`#comment-${said.anchor} .comment-name`)).toHaveText('Former reader');
  await expect(page.locator(`#comment-${said.anchor}`)).toContainText('I was here.');
  await other.close();
});

test('who has their comments removed leaves an empty place where somebody replied, and nothing elsewhere', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  const person = await addUser(db, { name: uniqueName('Rita') });
  const answered = await addComment(db, { articleId: article.id, userId: person.id, body: 'Asked once.' });
  const reply = await addComment(db, { articleId: article.id, parentId: answered.id, body: 'A reply.' });
  const alone = await addComment(db, { articleId: article.id, userId: person.id, body: 'Said alone.' });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await expect(page.locator('#comments')).toContainText('Said alone.');
  await signIn(context, person);
  await page.goto('/me/data');
  await page.getByLabel(/They are removed/).check();
  await page.getByLabel(/Type “delete”/).fill('Delete');
  await button(page, 'Delete my account').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');
  await page.goto(`/${article.slug}`);
  await expect(page.locator(`#comment-${answered.anchor} > .stub`)).toBeVisible();
  await expect(page.locator(`#comment-${reply.anchor}`)).toContainText('A reply.');
  await expect(page.locator(`#comment-${alone.anchor}`)).toHaveCount(0);
  await expect(page.locator('#comments')).not.toContainText('Asked once.');
  const left = await db
    .select()
    .from(comments)
    .where(eq(comments.articleId, article.id))
    .orderBy(comments.id);
  expect(left.map(({ body, userId }) => [body, userId])).toEqual([
    ['', null],
    ['A reply.', null],
    ['', null],
  ]);
});

test('an author of an article is told what must be done first, and has no form to go by', async ({
  page,
  context,
  author,
  article,
  signIn,
}) => {
  await signIn(context, author);
  await page.goto('/me/data');
  await expect(page.locator('main')).toContainText('Your name stands over 1 article here.');
  await expect(button(page, 'Delete my account')).toHaveCount(0);
  await page.getByRole('link', { name: 'To your articles' }).click();
  await expect(page.locator('main')).toContainText(article.title);
});
