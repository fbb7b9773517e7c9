import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { recountArticle } from '@/lib/comments/counts';
import { nameKey } from '@/lib/identity/name-key';
import { filledForm, post, readReplyForm } from './forms';
import { mailTo } from './outbox';
import { expect, fillAsGuest, test, uniqueName } from './roles';

test('a guest is not let speak under the name of a member who speaks here, and is led to sign in with their words', async ({
  page,
  db,
  article,
}) => {
  const name = uniqueName('Nora');
  const member = await addUser(db, { name, nameKey: nameKey(name) });
  await addComment(db, { articleId: article.id, userId: member.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: name.toUpperCase(), email: 'gus@example.org', body: 'I am her.' });
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  const field = page.locator('#respond [name=name]');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#respond-name-error')).toContainText('please sign in');
  await expect(page.locator('#respond [name=body]')).toHaveValue('I am her.');
  await page.locator('#respond').getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
});

test('a guest with a member’s address reads what every guest reads; the member says that it was somebody else', async ({
  page,
  browser,
  db,
  article,
  signIn,
  baseURL,
  javaScriptEnabled,
}) => {
  const member = await addUser(db, { name: uniqueName('Mia') });
  await db.update(users).set({ emailVerified: new Date() }).where(eq(users.id, member.id));
  const answers: string[] = [];
  for (const email of [member.email ?? '', `nobody.${member.id}@example.org`]) {
    await page.goto(`/${article.slug}`);
    await fillAsGuest(page, { name: uniqueName('Gus'), email, body: `Words of ${member.id}.` });
    await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL(/\/held$/);
    const said = (await page.locator('main').textContent()) ?? '';
    answers.push(said.replaceAll(/\d+/g, '1').replaceAll(/own\/\S+/g, 'own/receipt'));
  }
  expect(answers[0]).toBe(answers[1]);
  await expect.poll(() => mailTo(member.email ?? '')).toContain('/me');
  expect(mailTo(member.email ?? '')).not.toContain(`Words of ${member.id}.`);
  expect(mailTo(`nobody.${member.id}@example.org`)).toBeUndefined();

  const context = await browser.newContext({ baseURL, javaScriptEnabled });
  await signIn(context, member);
  const theirs = await context.newPage();
  await theirs.goto('/me');
  await theirs.getByRole('button', { name: 'That was not me' }).click();
  await expect(theirs.getByRole('status')).toContainText('Your address stands with this comment no longer');
  await expect(theirs.locator('.own-earlier')).toHaveCount(0);
  await context.close();
  const [disowned] = await db
    .select({ email: comments.guestEmail, why: comments.heldReason })
    .from(comments)
    .where(eq(comments.articleId, article.id))
    .orderBy(comments.id);
  expect(disowned).toEqual({ email: null, why: expect.stringContaining('says that it was somebody else') });
});

test('a form that is sent at once is held as sooner than somebody writes, which those who judge read', async ({
  db,
  article,
  baseURL,
}) => {
  const path = `${baseURL}/${article.slug}/respond`;
  const words = { name: uniqueName('Bo'), email: 'bo@example.org', body: 'Quick as a machine.' };
  const answer = await post(path, filledForm(await readReplyForm(path), words));
  expect(answer.headers.get('location')).toMatch(/\/held$/);
  const [{ why } = { why: '' }] = await db
    .select({ why: comments.heldReason })
    .from(comments)
    .where(eq(comments.articleId, article.id));
  expect(why).toMatch(/^Sent sooner than somebody writes; /);
});

test('the script of the form tells for how long it was open', async ({ page, article, hasScripts }) => {
  test.skip(!hasScripts, 'Without a script a shared document tells nothing of the kind.');
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Bo'), email: 'bo@example.org', body: 'Not so quick.' });
  await expect(page.locator('#respond [name=took]')).toHaveCount(1);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  expect((await sent).postData()).toMatch(/name="[^"]*took"\s+\d{2,6}\s/);
});
