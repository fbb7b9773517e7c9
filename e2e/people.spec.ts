import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { users } from '@/db/schema/people';
import { recountArticle } from '@/lib/comments/counts';
import { mailedPath } from './outbox';
import { takeOwnersTurn } from './owners-turn';
import { expect, test, uniqueName } from './roles';
import { button } from './writing';

test('the owner invites somebody by a link, who signs in, accepts and works here', async ({
  page,
  context,
  db,
  signIn,
  browser,
  javaScriptEnabled,
}) => {
  const name = uniqueName('Ivo Invited');
  const email = `ivo.${Date.now()}.${Math.random().toString(36).slice(2)}@example.org`;
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByLabel('As what').selectOption('moderator');
    await page.getByLabel('For whom').fill(`For ${name}`);
    await button(page, 'Make a link').click();
    const link = page.getByLabel('The link');
    await expect(link).toHaveValue(/\/me\/invitation\/[\w-]{43}$/);
    await expect(page.locator('main li').filter({ hasText: `For ${name}` })).toBeVisible();
    const address = await link.inputValue();

    const theirs = await browser.newContext({ javaScriptEnabled });
    const there = await theirs.newPage();
    // What opens links by itself takes up no work.
    for (let times = 0; times < 3; times++) expect((await there.request.get(address)).status()).toBe(200);
    await there.goto(address);
    await button(there, 'Sign in and accept').click();
    await expect(there).toHaveURL(/\/sign-in\?returnTo=%2Fme%2Finvitation$/);
    await there.getByLabel('E-mail').fill(email);
    await button(there, 'Send me a link').click();
    await there.goto(new URL(await mailedPath(email), page.url()).href);
    await there.getByLabel('Your name').fill(name);
    await button(there, 'Sign in').click();
    await expect(there).toHaveURL(/\/me\/invitation$/);
    await button(there, 'Accept').click();
    await expect(there).toHaveURL(/\/studio$/);
    await there.goto(address);
    await expect(there.locator('main')).toContainText('accepted or taken back');

    await page.goto('/studio/people');
    await expect(page.locator('main li').filter({ hasText: `For ${name}` })).toHaveCount(0);
    // Others who work here stand before them.
    await page.getByLabel('Name, or whole address').fill(name);
    await button(page, 'Search').click();
    await expect(page.locator('main li').filter({ hasText: name })).toContainText('Moderator');
    await theirs.close();
  });
});

test('an invitation that is taken back does nothing', async ({ page, context, db, signIn, browser }) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/people');
    const note = uniqueName('For nobody');
    await page.getByLabel('For whom').fill(note);
    await button(page, 'Make a link').click();
    const address = await page.getByLabel('The link').inputValue();
    await button(page, `Take back ${note}`).click();
    await expect(page.locator('main > .said')).toHaveText(/is taken back/);
    const stranger = await browser.newContext();
    const there = await stranger.newPage();
    await there.goto(address);
    await expect(there.locator('main')).toContainText('accepted or taken back');
    await stranger.close();
  });
});

test('who is shut out is out at once in every browser, and what they wrote stays; let in again they come back', async ({
  page,
  context,
  db,
  article,
  signIn,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const reader = await addUser(db, { name: uniqueName('Rudi Reader'), emailVerified: new Date() });
  await addComment(db, { articleId: article.id, userId: reader.id, body: 'These words stay.' });
  await recountArticle(db, article.id);
  const theirs = await browser.newContext({ baseURL, javaScriptEnabled });
  await signIn(theirs, reader);
  const there = await theirs.newPage();
  await there.goto('/me');
  await expect(there.getByRole('heading', { level: 1 })).toHaveText(reader.name);
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/people?show=readers');
    await page.getByLabel('Name, or whole address').fill(reader.email ?? '');
    await button(page, 'Search').click();
    const row = page.locator('main li').filter({ hasText: reader.name });
    await expect(row).toContainText('Reader');
    expect(await page.content()).not.toContain(`>${reader.email}`);
    await button(page, `Shut out ${reader.name}`).click();
    await expect(page.locator('main > .said')).toHaveText(/signed out of every browser/);
    await there.reload();
    await expect(there).toHaveURL(/\/sign-in\?returnTo=/);
    await there.goto(`/${article.slug}`);
    await expect(there.locator('#comments')).toContainText('These words stay.');

    await page.goto('/studio/people?show=closed');
    await page.locator('main li').filter({ hasText: reader.name }).getByRole('button').click();
    await expect(page.locator('main > .said')).toHaveText(/Let in again/);
    await signIn(theirs, reader);
    await there.goto('/me');
    await expect(there.getByRole('heading', { level: 1 })).toHaveText(reader.name);
  });
  await theirs.close();
  const acts = await db.select({ act: log.act }).from(log).where(eq(log.personId, reader.id)).orderBy(log.id);
  expect(acts).toEqual([{ act: 'person.disabled' }, { act: 'person.enabled' }]);
});

test('the owner makes a reader an author; nobody makes the owner anything', async ({
  page,
  context,
  db,
  signIn,
}) => {
  const reader = await addUser(db, { name: uniqueName('Anna Advance') });
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto(`/studio/people?show=readers&q=${encodeURIComponent(reader.name)}`);
    await page
      .locator('summary')
      .filter({ hasText: `Change the role of ${reader.name}` })
      .click();
    await page.getByLabel(`Role of ${reader.name}`).selectOption('author');
    await button(page, 'Save the role').click();
    await expect(page.locator('main > .said')).toHaveText(/The role is changed/);
    const [changed] = await db.select().from(users).where(eq(users.id, reader.id));
    expect(changed?.role).toBe('author');
    await page.goto('/studio/people');
    const own = page.locator('main li').filter({ hasText: owner.name });
    await expect(own).toContainText('this account stays as it is');
    await expect(own.getByRole('button')).toHaveCount(0);
  });
});

test('to everybody else the page does not exist', async ({ page, context, author, signIn }) => {
  await page.goto('/studio/people');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fstudio%2Fpeople$/);
  await signIn(context, author);
  await page.goto('/studio');
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0);
  expect((await page.goto('/studio/people'))?.status()).toBe(404);
});
