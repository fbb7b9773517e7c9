import { eq, inArray } from 'drizzle-orm';
import { addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { users } from '@/db/schema/people';
import { mailTo } from './outbox';
import { takeOwnersTurn } from './owners-turn';
import { expect, test, uniqueName } from './roles';
import { button } from './writing';

test('the owner hands the blog over, goes on as an author, and gets it back', async ({
  page,
  context,
  db,
  signIn,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  await takeOwnersTurn(db, async (owner) => {
    const heir = await addUser(db, {
      name: uniqueName('Hanna Heir'),
      role: 'author',
      emailVerified: new Date(),
    });
    const theirs = await browser.newContext({ baseURL, javaScriptEnabled });
    try {
      await signIn(theirs, heir);
      const there = await theirs.newPage();
      await there.goto('/studio');
      await expect(there.getByRole('link', { name: 'People' })).toHaveCount(0);

      await signIn(context, owner);
      // By name: other tests may have made more people than one page lists.
      await page.goto(`/studio/people?q=${encodeURIComponent(heir.name)}`);
      await page.getByRole('link', { name: `Hand the blog over to ${heir.name}` }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand the blog over');
      await expect(page.locator('main')).toContainText('Only they can give it back.');
      // Looking at it does nothing.
      expect((await db.select({ role: users.role }).from(users).where(eq(users.id, owner.id)))[0]?.role).toBe(
        'owner',
      );
      await button(page, `Hand it over to ${heir.name}`).click();
      await expect(page).toHaveURL(/\/me\?said=handed-over$/);
      await expect(page.locator('main > .said')).toHaveText(
        'The blog is handed over. You go on as an author.',
      );
      await expect(page.locator('main')).toContainText('You write here');
      expect((await page.goto('/studio/people'))?.status()).toBe(404);
      await page.goto('/studio');
      await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0);
      await expect.poll(() => mailTo(heir.email ?? '')).toContain('/studio');
      await expect.poll(() => mailTo(owner.email ?? '')).toContain('/me/sign-in');

      // Whose it is now is still signed in.
      await there.goto('/studio');
      await there.getByRole('link', { name: 'People' }).click();
      await there.getByRole('link', { name: `History of ${heir.name}` }).click();
      await expect(there.locator('.row').filter({ hasText: 'Blog handed over' })).toContainText(owner.name);
      await there.goto(`/studio/people/${heir.id}/hand-over`);
      await expect(there.locator('main')).toContainText('The blog is yours already.');
      await there.goto(`/studio/people/${owner.id}/hand-over`);
      await button(there, `Hand it over to ${owner.name}`).click();
      await expect(there).toHaveURL(/\/me\?said=handed-over$/);
      expect((await page.goto('/studio/people'))?.status()).toBe(200);
      const acts = await db
        .select({ act: log.act, actorId: log.actorId })
        .from(log)
        .where(inArray(log.personId, [heir.id, owner.id]))
        .orderBy(log.id);
      expect(acts).toEqual([
        { act: 'person.handed-over', actorId: owner.id },
        { act: 'person.handed-over', actorId: heir.id },
      ]);
    } finally {
      await db.update(users).set({ role: 'commenter' }).where(eq(users.id, heir.id));
      await theirs.close();
    }
  });
});

test('a page that was opened before somebody was shut out hands them nothing, and says why', async ({
  page,
  context,
  db,
  signIn,
}) => {
  await takeOwnersTurn(db, async (owner) => {
    const heir = await addUser(db, { name: uniqueName('Otto Out'), role: 'moderator' });
    await signIn(context, owner);
    await page.goto(`/studio/people/${heir.id}/hand-over`);
    await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, heir.id));
    await button(page, `Hand it over to ${heir.name}`).click();
    await expect(page.locator('main')).toContainText('This account is shut out.');
    expect((await db.select({ role: users.role }).from(users).where(eq(users.id, owner.id)))[0]?.role).toBe(
      'owner',
    );
  });
});
