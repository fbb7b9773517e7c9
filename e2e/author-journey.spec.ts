import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { beginWaits } from '@/lib/comments/waits';
import { mailedPath } from './outbox';
import { expect, test, uniqueName } from './roles';
import { button } from './writing';

const HOUR = 3_600_000;

const row = (page: Page, words: string) => page.locator('.comment-row').filter({ hasText: words });
const said = (page: Page) => page.locator('.said-of-comment');
const tab = (page: Page, name: RegExp) => page.locator('.tabs').getByRole('link', { name });

test('an author’s day at the desk: in by a mailed link, what waits, each act, one taken back, all of it in the log', async ({
  page,
  db,
  article,
  author,
  request,
}) => {
  const reader = await addUser(db, { name: uniqueName('Priya Reader') });
  const say = (body: string, hoursAgo: number, fields = {}) =>
    addComment(db, {
      ...{
        articleId: article.id,
        body,
        userId: reader.id,
        createdAt: new Date(Date.now() - hoursAgo * HOUR),
      },
      ...fields,
    });
  await say('How did the ferry come back?', 5);
  const kind = await say('I read this twice on the train.', 4);
  const hard = await say('And what of the second winter?', 3);
  const thanks = await say('Thank you.', 2);
  const held = await say('May a guest ask something?', 1, { state: 'held', userId: null, guestName: 'Gus' });
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);

  // In, by the link that comes by mail, and straight to the desk.
  await page.goto('/studio');
  await page.getByLabel('E-mail').fill(author.email ?? '');
  await button(page, 'Send me a link').click();
  await page.goto(await mailedPath(author.email ?? ''));
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(/\/studio$/);
  await expect(page.locator('main')).toContainText('4 conversations wait for a word from you.');
  await expect(page.locator('.comment-row > .comment-body')).toHaveText([
    'How did the ferry come back?',
    'I read this twice on the train.',
    'And what of the second winter?',
    'Thank you.',
  ]);
  await expect(tab(page, /^Held 1/)).toBeVisible();

  // What is held is published and answered in one go.
  await tab(page, /^Held 1/).click();
  await row(page, 'May a guest').locator('summary').filter({ hasText: 'Publish and reply' }).click();
  await row(page, 'May a guest').locator('textarea').fill('Ask away.');
  await row(page, 'May a guest').getByRole('button', { name: 'Publish and reply' }).click();
  await expect(said(page)).toContainText('Published, with your reply.');
  await expect(row(page, 'May a guest')).toHaveCount(0);

  // Read, put off until tomorrow, nothing to add: and that was a slip.
  await page.goto('/studio');
  await row(page, 'twice on the train').getByRole('button', { name: 'I read this' }).click();
  await expect(said(page)).toContainText('Everybody sees that you read it.');
  await row(page, 'second winter').locator('summary', { hasText: 'Later' }).click();
  await row(page, 'second winter').getByRole('button', { name: 'Tomorrow' }).click();
  await expect(said(page)).toContainText('Put off.');
  await expect(row(page, 'second winter')).toHaveCount(0);
  await row(page, 'Thank you.').getByRole('button', { name: 'Nothing to add' }).click();
  await expect(row(page, 'Thank you.')).toHaveCount(0);
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('Undone');
  await expect(row(page, 'Thank you.')).toHaveCount(1);
  await row(page, 'the ferry come back').locator('summary', { hasText: 'Answer' }).click();
  await row(page, 'the ferry come back').locator('textarea').fill('By night, and empty.');
  await row(page, 'the ferry come back').getByRole('button', { name: 'Send answer' }).click();
  await expect(said(page)).toContainText('Published, with your reply.');
  await expect(page.locator('main')).toContainText(
    'One conversation waits for a word from you, for 2 hours.',
  );
  await expect(tab(page, /^Later 1/)).toBeVisible();
  await expect(tab(page, /^Held$/)).toBeVisible();

  // Readers see it at once.
  const html = await (await request.get(`/${article.slug}`)).text();
  for (const words of ['Ask away.', 'By night, and empty.', 'May a guest ask something?'])
    expect(html).toContain(words);
  expect(html.match(/Read by the author/g)).toHaveLength(1);
  const [putOff] = await db
    .select({ until: comments.laterUntil })
    .from(comments)
    .where(eq(comments.id, hard.id));
  const hours = (Number(putOff?.until) - Date.now()) / HOUR;
  expect(hours).toBeGreaterThan(0);
  expect(hours).toBeLessThan(48);

  // The log of the article has each act, the last first, and strikes out what was taken back.
  await page.goto(`/studio/articles/${article.id}/history`);
  const entries = page.locator('main ol > li');
  await expect(entries).toHaveCount(5);
  await expect(entries).toContainText([
    /Answered/,
    new RegExp(`comment ${thanks.id}.*${author.name}.*undone`, 'i'),
    new RegExp(`comment ${hard.id}`),
    new RegExp(`comment ${kind.id}`),
    new RegExp(`Answered.*comment ${held.id}`),
  ]);
  await expect(entries.locator('s')).toHaveCount(1);
  await page.getByRole('link', { name: `comment ${kind.id}` }).click();
  await expect(page.locator('main ol > li')).toHaveCount(1);
  await expect(page.locator('main')).toContainText('I read this twice on the train.');
});
