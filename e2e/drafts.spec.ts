import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { expect, fillAsGuest, test, uniqueName } from './roles';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'Drafts are kept in the browser, by a script; without one, words come back with a refused form.',
);

const body = (page: Page) => page.locator('#respond [name=body]');
const send = (page: Page) => page.locator('#respond').getByRole('button', { name: 'Send' }).click();
/** Everything that this browser keeps of what was begun. */
const kept = (page: Page) =>
  page.evaluate(() =>
    Object.entries({ ...localStorage })
      .filter(([name]) => /^rejoinder-(draft|aside|key):/.test(name))
      .map(([, words]) => words.trim())
      .filter((words) => words && !/^[0-9a-f]{32}$/.test(words)),
  );

test('a reply that was begun under a comment is found again after a reload, and gone once it was sent', async ({
  page,
  db,
  article,
}) => {
  const first = await addComment(db, { articleId: article.id });
  const second = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}`);
  await page
    .locator(`#comment-${first.anchor}`)
    .getByRole('link', { name: /^Reply/ })
    .click();
  await expect(page.locator(`#comment-${first.anchor} #respond`)).toBeVisible();
  await body(page).fill('To the first.');
  await page.goto(`/${article.slug}/respond?to=${second.id}`);
  await body(page).fill('To the second.');
  await page.goto(`/${article.slug}`);
  await expect(page.locator('.begun-reply')).toHaveCount(2);
  await expect(body(page)).toHaveValue('');
  await page.locator('.begun-reply', { hasText: 'To the first.' }).getByRole('link').click();
  await expect(body(page)).toHaveValue('To the first.');
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body: 'To the first, sent.' });
  await send(page);
  await expect(page).toHaveURL(/\/held$/);
  expect(await kept(page)).toEqual(['To the second.']);
});

test('what another tab wrote in the same place is never overwritten: both are offered', async ({
  page,
  context,
  article,
}) => {
  await page.goto(`/${article.slug}/respond`);
  const other = await context.newPage();
  await other.goto(`/${article.slug}/respond`);
  await body(page).fill('Words of the first tab.');
  await expect(body(other)).toHaveValue('Words of the first tab.');
  await body(other).fill('Something else.');
  await expect(page.getByText('You have other words for this place')).toBeVisible();
  await expect(body(page)).toHaveValue('Words of the first tab.');
  await body(page).fill('Words of the first tab, and more.');
  expect((await kept(page)).sort()).toEqual(['Something else.', 'Words of the first tab, and more.']);
  await page.reload();
  await expect(body(page)).toHaveValue('Something else.');
  await page.getByRole('button', { name: 'Take those' }).click();
  await expect(body(page)).toHaveValue('Words of the first tab, and more.');
  await expect(other.getByText('You have other words for this place')).toBeVisible();
  await expect(body(other)).toHaveValue('Something else.');
  await other.getByRole('button', { name: 'Keep what stands here' }).click();
  await expect(page.getByText('You have other words for this place')).toBeVisible();
  await expect(body(page)).toHaveValue('Words of the first tab, and more.');
});

test('a draft whose parent went away is given back as a comment of its own, and says so', async ({
  page,
  db,
  article,
}) => {
  const parent = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await page.goto(`/${article.slug}/respond?to=${parent.id}`);
  await body(page).fill('Said to nobody.');
  await db.update(comments).set({ state: 'removed' }).where(eq(comments.id, parent.id));
  await page.reload();
  await expect(body(page)).toHaveValue('Said to nobody.');
  await expect(page.getByText('you can send them as a comment of their own')).toBeVisible();
  await fillAsGuest(page, {
    name: uniqueName('Uta'),
    email: 'uta@example.org',
    body: 'Said to nobody, sent.',
  });
  await send(page);
  await expect(page).toHaveURL(/\/held$/);
  expect(await kept(page)).toEqual([]);
});

test('a draft under a thread that was closed meanwhile is shown to be taken elsewhere, and can be forgotten', async ({
  page,
  db,
  article,
}) => {
  await page.goto(`/${article.slug}/respond`);
  await body(page).fill('The last word, too late.');
  await db.update(articles).set({ commentsOpen: false }).where(eq(articles.id, article.id));
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('The last word, too late.');
  // The same on the document that is the same for everyone.
  await page.goto(`/${article.slug}`);
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('The last word, too late.');
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByRole('textbox', { name: 'Your words' })).toBeHidden();
  expect(await kept(page)).toEqual([]);
});

test('an edit that was begun is kept beside the comment until it is saved', async ({ page, article }) => {
  await page.goto(`/${article.slug}`);
  await fillAsGuest(page, { name: uniqueName('Eva'), email: 'eva@example.org', body: 'As it was.' });
  await send(page);
  await expect(page).toHaveURL(/\/held$/);
  await page.locator('.own-ways summary', { hasText: 'Edit' }).click();
  await page.locator('#edit-body').fill('As it shall be.');
  await expect.poll(() => kept(page)).toEqual(['As it shall be.']);
  await page.reload();
  await expect(page.locator('#edit-body')).toBeVisible();
  await expect(page.locator('#edit-body')).toHaveValue('As it shall be.');
  await expect(page.getByText('not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Back to what was sent' }).click();
  await expect(page.locator('#edit-body')).toHaveValue('As it was.');
  await page.locator('#edit-body').fill('As it is now.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.own-held .comment-body')).toHaveText('As it is now.');
  expect(await kept(page)).toEqual([]);
});
