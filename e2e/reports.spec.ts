import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { expect, test, uniqueName } from './roles';

test('readers report a comment until it is held, and a moderator finds nothing wrong with it', async ({
  page,
  browser,
  db,
  article,
  signIn,
  baseURL,
  javaScriptEnabled,
}) => {
  const words = `Words of ${uniqueName('Gus')}`;
  const comment = await addComment(db, { articleId: article.id, body: words });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await page
    .locator(`#comment-${comment.anchor}`)
    .getByRole('link', { name: /^Report/ })
    .click();
  await expect(page.locator('.comment-body')).toHaveText(words);
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name=reason]').first()).toBeFocused();
  await page.getByLabel('It insults or threatens somebody').check();
  await page.locator('[name=words]').fill('Look at the second sentence.');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('Thank you.');

  await page.goto(`/c/${comment.id}/report`);
  await page.getByLabel('Something else').check();
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('once is enough');

  for (const name of ['Mia', 'Max']) {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    await signIn(context, await addUser(db, { name: uniqueName(name) }));
    const theirs = await context.newPage();
    await theirs.goto(`/c/${comment.id}/report`);
    await theirs.getByLabel('It is spam or advertising').check();
    await theirs.getByRole('button', { name: 'Send the report' }).click();
    await expect(theirs.getByRole('status')).toContainText('Thank you.');
    await context.close();
  }
  await page.goto(`/${article.slug}`);
  await expect(page.locator('.comment')).toHaveCount(0);

  const desk = await browser.newContext({ baseURL, javaScriptEnabled });
  await signIn(desk, await addUser(db, { name: uniqueName('Mo'), role: 'moderator' }));
  const studio = await desk.newPage();
  await studio.goto('/studio/comments');
  const row = studio.locator('.comment-row', { hasText: words });
  await expect(row.locator('.row-reason')).toContainText('3 readers reported it.');
  await expect(row.locator('.row-reports')).toContainText('Look at the second sentence.');
  await expect(row.locator('.row-reports li')).toHaveCount(3);
  await studio.goto(`/studio/comments/${comment.id}`);
  await expect(studio.locator('.row-reports li')).toHaveCount(3);
  await studio.goto('/studio/comments?state=reported');
  await row.getByRole('button', { name: 'Nothing wrong with it' }).click();
  await expect(studio.locator('.said-of-comment')).toContainText('The reports are off the desk');
  await expect(row).toHaveCount(0);
  const [after] = await db
    .select({ state: comments.state })
    .from(comments)
    .where(eq(comments.id, comment.id));
  expect(after?.state).toBe('published');
  await desk.close();
  await page.goto(`/${article.slug}`);
  await expect(page.locator('.comment-body')).toHaveText(words);
});
