import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { button } from './writing';

test('a moderator looks at what became of a comment, bans its writer, and what comes next is spam with the reason', async ({
  page,
  db,
  article,
  signIn,
}) => {
  const email = `${uniqueName('gus').replace(' ', '.')}@example.org`;
  const first = await addComment(db, {
    articleId: article.id,
    state: 'held',
    guestName: 'Gus',
    guestEmail: email,
  });
  const moderator = await addUser(db, { name: uniqueName('Mo'), role: 'moderator' });
  await signIn(page.context(), moderator);
  await page.goto('/studio/comments');
  const row = page.locator(`#comment-${first.id}`);
  await row.getByRole('button', { name: 'Spam' }).click();
  await expect(row).toHaveCount(0);
  await page.goto(`/studio/comments/${first.id}`);
  const history = page.getByRole('region', { name: 'What became of it' });
  await expect(history.getByRole('listitem')).toHaveText([new RegExp(`^Marked as spam.*${moderator.name}`)]);
  await page.getByRole('button', { name: 'Ban The address that was given' }).click();
  await expect(page.getByText('Banned.')).toBeVisible();
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await page.context().clearCookies();
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Gus'), email, body: 'Once more, in other words.' });
  await button(page, 'Send').click();
  await expect(page).toHaveURL(/\/held$/);
  const [next] = await db
    .select({ state: comments.state, why: comments.heldReason })
    .from(comments)
    .where(eq(comments.body, 'Once more, in other words.'));
  expect(next).toEqual({ state: 'spam', why: expect.stringContaining('This address is banned') });
  await signIn(page.context(), moderator);
  await page.goto(`/studio/comments/${first.id}`);
  await page.getByRole('button', { name: 'Lift the ban' }).click();
  await expect(page.getByText('The ban is lifted.')).toBeVisible();
});

test('nobody else sees what became of a comment', async ({ page, db, article, signIn, request }) => {
  const { id } = await addComment(db, {
    articleId: article.id,
    state: 'held',
    body: 'Nobody is to read this.',
  });
  expect(await (await request.get(`/studio/comments/${id}`)).text()).not.toContain('Nobody is to read this.');
  await signIn(page.context(), await addUser(db, { name: uniqueName('Otto'), role: 'author' }));
  expect((await page.goto(`/studio/comments/${id}`))?.status()).toBe(404);
  for (const wrong of ['0', 'x', '9'.repeat(30)])
    expect((await page.goto(`/studio/comments/${wrong}`))?.status(), wrong).toBe(404);
});
