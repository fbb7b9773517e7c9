import { addComment, addUser } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { judgeComment } from '@/lib/comments/judge-comment';
import { changeRole } from '@/lib/people/change-role';
import { takeOwnersTurn } from './owners-turn';
import { expect, test, uniqueName } from './roles';
import { button, expectStored, send, write } from './writing';

test('what was done to an article and under it can be looked up from where one stands', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const { id } = await addComment(db, { articleId: article.id, state: 'held' });
  await recountArticle(db, article.id);
  const moderator = await addUser(db, { name: uniqueName('Mona'), role: 'moderator' });
  await judgeComment(db, moderator, { commentId: id, state: 'removed', why: 'unkind' });
  await signIn(context, author);
  await page.goto(`/studio/articles/${article.id}`);
  await write(page, { title: 'On being answered late' });
  expect(await send(page, button(page, 'Save'))).toBeLessThan(400);
  await expectStored(db, article.id, { title: 'On being answered late' });
  await page.getByRole('link', { name: 'History of the article' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An article and what became of it');
  const entries = page.locator('main ol > li');
  await expect(entries).toContainText([
    new RegExp(`Edited.*${author.name}`),
    new RegExp(`Removed.*unkind.*comment ${id}.*${moderator.name}`),
  ]);
  await page.getByRole('link', { name: `comment ${id}` }).click();
  await expect(page.locator('main ol > li')).toContainText(['unkind']);
  await page.getByRole('link', { name: 'History of the article' }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/articles/${article.id}/history$`));
});

test('the owner sees what was done to somebody and by them; nobody else does', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const moderator = await addUser(db, { name: uniqueName('Mona'), role: 'commenter' });
  await takeOwnersTurn(db, async (owner) => {
    await changeRole(db, { ...owner, role: 'owner' }, { personId: moderator.id, role: 'moderator' });
    const { id } = await addComment(db, { articleId: article.id, state: 'held' });
    await judgeComment(db, { ...moderator, role: 'moderator' }, { commentId: id, state: 'spam' });
    await signIn(context, owner);
    await page.goto(`/studio/people?q=${encodeURIComponent(moderator.name)}`);
    await page.getByRole('link', { name: `History of ${moderator.name}` }).click();
    await expect(page.locator('main ol > li')).toContainText([
      new RegExp(`Marked as spam.*comment ${id}.*${moderator.name}`),
      new RegExp(`Role given.*Moderator.*to ${moderator.name}.*${owner.name}`),
    ]);
  });
  const statuses = () =>
    Promise.all(
      [`/studio/people/${moderator.id}`, `/studio/articles/${article.id}/history`].map(async (path) =>
        (await context.request.get(path)).status(),
      ),
    );
  await signIn(context, author);
  expect(await statuses()).toEqual([404, 200]);
  await signIn(context, await addUser(db, { name: uniqueName('Otto'), role: 'author' }));
  expect(await statuses()).toEqual([404, 404]);
  await signIn(context, await addUser(db, { name: uniqueName('Mo'), role: 'moderator' }));
  expect(await statuses()).toEqual([404, 200]);
  await signIn(context, await addUser(db, { name: uniqueName('Carl') }));
  expect(await statuses()).toEqual([404, 404]);
});

test('what the owner set is called in the log as on its page', async ({ page, db, signIn, context }) => {
  await takeOwnersTurn(db, async (owner) => {
    await signIn(context, owner);
    await page.goto('/studio/settings');
    await page.getByLabel('A line about it').fill(uniqueName('Another line'));
    expect(await send(page, button(page, 'Save'))).toBeLessThan(400);
    await page.goto('/studio/settings/moderation');
    const links = page.getByLabel('Links in a comment');
    const before = await links.inputValue();
    try {
      await links.fill('7');
      expect(await send(page, button(page, 'Save'))).toBeLessThan(400);
      await page.goto(`/studio/people/${owner.id}`);
      await expect(page.locator('main ol > li')).toContainText([
        new RegExp(`Settings changed.*Links in a comment: 7 \\(before: ${before}\\)`),
        /Settings changed.*A line about it/,
      ]);
      await expect(page.locator('main ol')).not.toContainText('tagline');
    } finally {
      await page.goto('/studio/settings/moderation');
      await page.getByLabel('Links in a comment').fill(before);
      await send(page, button(page, 'Save'));
    }
  });
});
