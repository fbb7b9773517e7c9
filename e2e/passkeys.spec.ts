import { eq } from 'drizzle-orm';
import { addComment } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { passkeys } from '@/db/schema/passkeys';
import { sessions, users } from '@/db/schema/people';
import { recountArticle } from '@/lib/comments/counts';
import { addAuthenticator } from './authenticator';
import { expect, test, uniqueName } from './roles';
import { watchScripts, watchTrouble } from './scripts';
import { button } from './writing';

test.describe('with a device for passkeys', () => {
  test.skip(
    ({ javaScriptEnabled }) => javaScriptEnabled === false,
    'Browsers speak to such devices through scripts only; what is shown without is tested below.',
  );

  test('a reader joins with a name and a passkey alone, in the middle of an answer, and comes back with it', async ({
    page,
    db,
    article,
  }) => {
    const trouble = await watchTrouble(page);
    await addAuthenticator(page);
    const parent = await addComment(db, { articleId: article.id });
    await recountArticle(db, article.id);
    await page.goto(`/${article.slug}`);
    await page.locator(`#comment-${parent.anchor}`).getByRole('link', { name: /Reply/ }).click();
    await expect(page.locator('.respond-to')).toBeVisible();
    await page.locator('#respond [name=body]').fill('Begun before I had a name here.');
    await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
    const name = uniqueName('Petra');
    await page.getByLabel('Your name').fill(name);
    await button(page, 'Join with a passkey').click();
    await expect(page).toHaveURL(new RegExp(`/${article.slug}/respond\\?to=${parent.id}$`));
    await expect(page.locator('#respond')).toContainText(`Signed in as ${name}`);
    await expect(page.locator('#respond [name=body]')).toHaveValue('Begun before I had a name here.');
    await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL(/held$/);
    const [person] = await db.select().from(users).where(eq(users.name, name));
    expect(person).toMatchObject({ email: null, role: 'commenter' });
    const [written] = await db
      .select()
      .from(comments)
      .where(eq(comments.userId, person?.id ?? ''));
    expect(written).toMatchObject({ parentId: parent.id, state: 'held' });

    await page.goto('/sign-out');
    await button(page, 'Sign out').click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto(`/sign-in?returnTo=${encodeURIComponent(`/${article.slug}/respond`)}`);
    await button(page, 'Sign in with a passkey').click();
    await expect(page).toHaveURL(new RegExp(`/${article.slug}/respond$`));
    await expect(page.locator('#respond')).toContainText(`Signed in as ${name}`);
    // What was sent is not offered again.
    await expect(page.locator('#respond [name=body]')).toHaveValue('');
    expect(trouble).toEqual([]);
  });

  test('a person adds a second passkey, names it, removes the first, and keeps the last', async ({
    page,
    db,
  }) => {
    const first = await addAuthenticator(page);
    const name = uniqueName('Sven');
    await page.goto('/sign-in?returnTo=%2Fme%2Fsign-in');
    await page.getByLabel('Your name').fill(name);
    await button(page, 'Join with a passkey').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signing in');
    await page
      .locator('.own-list')
      .getByRole('button', { name: /Remove/ })
      .click();
    await expect(page.locator('main').getByRole('alert')).toContainText('only way in which you can sign in');

    await button(page, 'Add a passkey').click();
    await expect(page.locator('main')).toContainText('This device has a passkey of yours already');
    expect(await first.count()).toBe(1);
    await first.remove();
    await addAuthenticator(page);
    await button(page, 'Add a passkey').click();
    await expect(page.locator('.said')).toContainText('passkey is added');
    const rows = page.getByRole('region', { name: 'Passkeys' }).locator('.own-list > li');
    await expect(rows).toHaveCount(2);
    await rows.nth(1).locator('summary').click();
    await rows.nth(1).getByLabel('What you call it').fill('The key on the hook');
    await rows.nth(1).getByRole('button', { name: 'Save the name' }).click();
    await expect(rows.nth(1).locator('.own-name')).toHaveText('The key on the hook');
    await rows
      .nth(0)
      .getByRole('button', { name: /Remove/ })
      .click();
    await expect(rows).toHaveCount(1);
    await expect(rows.locator('.own-name')).toHaveText('The key on the hook');
    const [person] = await db.select().from(users).where(eq(users.name, name));
    const kept = await db
      .select()
      .from(passkeys)
      .where(eq(passkeys.userId, person?.id ?? ''));
    expect(kept).toMatchObject([{ name: 'The key on the hook' }]);
  });

  test('the session changes at each sign-in, and who stops is told what to do', async ({
    page,
    db,
    context,
  }) => {
    const device = await addAuthenticator(page);
    await page.goto('/sign-in?returnTo=%2Fme');
    const name = uniqueName('Rita');
    await page.getByLabel('Your name').fill(name);
    await button(page, 'Join with a passkey').click();
    await expect(page).toHaveURL(/\/me$/);
    const token = async () =>
      (await context.cookies()).find(({ name }) => name === 'next-auth.session-token')?.value;
    const before = await token();
    await context.clearCookies({ name: 'rejoinder-signed-in' });
    const [person] = await db.select().from(users).where(eq(users.name, name));
    await page.goto('/sign-out');
    await button(page, 'Sign out').click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/sign-in');
    await device.setVerified(false);
    await button(page, 'Sign in with a passkey').click();
    await expect(page.locator('main').getByRole('alert')).toContainText('take another way');
    await device.setVerified(true);
    await button(page, 'Sign in with a passkey').click();
    await expect(page).toHaveURL(/\/$/);
    expect(await token()).not.toBe(before);
    expect(
      await db
        .select()
        .from(sessions)
        .where(eq(sessions.userId, person?.id ?? '')),
    ).toHaveLength(1);
  });

  test('a name that reads like an author’s is told beside its field, and no passkey is made', async ({
    page,
    author,
  }) => {
    const device = await addAuthenticator(page);
    await page.goto('/sign-in');
    await page.getByLabel('Your name').fill(`${author.name} ✓`);
    await button(page, 'Join with a passkey').click();
    await expect(page.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Your name')).toHaveValue(`${author.name} ✓`);
    expect(await device.count()).toBe(0);
  });

  test('pages for reading carry nothing of passkeys', async ({ page, article }) => {
    const scripts = watchScripts(page);
    await page.goto(`/${article.slug}#respond`);
    await expect.poll(() => scripts.paths().length).toBeGreaterThan(3);
    for (const path of scripts.paths()) {
      const text = await (await page.request.get(path)).text();
      expect(text, path).not.toMatch(/authenticatorAttachment|navigator\.credentials/);
    }
  });
});

test('without scripts, passkeys are not offered but named', async ({ page, hasScripts }) => {
  test.skip(hasScripts, 'With scripts they are offered: tested above.');
  await page.goto('/sign-in');
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await expect(page.getByRole('button', { name: /passkey/ })).toHaveCount(0);
  await expect(page.locator('main')).toContainText(
    'With JavaScript, you could also sign in or join with a passkey',
  );
});
