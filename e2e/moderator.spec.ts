import type { Page } from '@playwright/test';
import { eq, inArray } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { pressOn, tabTo } from './keys';
import { type Article, expect, test, uniqueName } from './roles';
import { button, send } from './writing';

/** Held comments that have a word in common which nothing else here has. */
async function hold(db: Database, article: Article, count: number) {
  const word = uniqueName('zeppelin').replace(' ', '');
  const ids: number[] = [];
  for (let n = 1; n <= count; n++) {
    const body = `The ${word} of number ${n}.`;
    ids.push((await addComment(db, { articleId: article.id, state: 'held', body })).id);
  }
  await recountArticle(db, article.id);
  return { word, ids };
}

const moderator = (db: Database) => addUser(db, { name: uniqueName('Mona'), role: 'moderator' });
const rows = (page: Page) => page.locator('.comment-row');
const said = (page: Page) => page.locator('.said-of-comment');
const choose = (page: Page, id: number) => page.locator(`#comment-${id} .choose input`).check();
const statesOf = async (db: Database, ids: number[]) =>
  (
    await db
      .select({ state: comments.state })
      .from(comments)
      .where(inArray(comments.id, ids))
      .orderBy(comments.id)
  ).map(({ state }) => state);

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await button(page, 'Search').click();
}

test('a moderator searches what is held, judges what is chosen in one go, and takes it back', async ({
  page,
  db,
  article,
  signIn,
  context,
  request,
  hasScripts,
}) => {
  const { word, ids } = await hold(db, article, 3);
  const [first = 0, second = 0, third = 0] = ids;
  await signIn(context, await moderator(db));
  await page.goto('/studio');
  await page.goto('/studio/comments');
  await search(page, word);
  await expect(page.getByText(`3 comments found for “${word}”.`)).toBeVisible();
  await expect(rows(page)).toHaveCount(3);

  await choose(page, first);
  await choose(page, second);
  await page.locator('.bulk').getByRole('button', { name: 'Publish' }).click();
  await expect(said(page)).toContainText('2 comments published.');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('searchbox')).toHaveValue(word);
  expect(await statesOf(db, ids)).toEqual(['published', 'published', 'held']);
  expect(await (await request.get(`/${article.slug}`)).text()).toContain(`${word} of number 2`);

  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('Undone: 2 comments are as before.');
  await expect(rows(page)).toHaveCount(3);
  expect(await statesOf(db, ids)).toEqual(['held', 'held', 'held']);
  expect(await (await request.get(`/${article.slug}`)).text()).not.toContain(word);

  // Somebody else was quicker with one of them.
  await choose(page, third);
  await choose(page, first);
  await db.update(comments).set({ state: 'spam' }).where(eq(comments.id, third));
  await page.locator('.bulk').getByRole('button', { name: 'Spam' }).click();
  await expect(said(page)).toContainText('1 comment marked as spam. 1 was so already.');
  if (hasScripts) {
    await page.getByLabel('Choose all on this page').check();
    await expect(page.locator(`#comment-${second} .choose input`)).toBeChecked();
  } else await choose(page, second);
  await page.locator('.bulk').getByRole('button', { name: 'Spam' }).click();
  // The sentence alone was there before: what went is the sign.
  await expect(rows(page)).toHaveCount(0);
  await expect(said(page)).toContainText('1 comment marked as spam.');
  await page.locator('.tabs').getByRole('link', { name: /^Spam/ }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('nothing chosen, nothing found and nothing to look for are each said plainly', async ({
  page,
  db,
  article,
  signIn,
  context,
}) => {
  const { ids } = await hold(db, article, 1);
  await signIn(context, await moderator(db));
  await page.goto('/studio/comments');
  expect(await send(page, page.locator('.bulk').getByRole('button', { name: 'Publish' }))).toBe(422);
  await expect(page.locator('.bulk').getByRole('alert')).toHaveText(
    'Please choose at least one comment first.',
  );
  expect(await statesOf(db, ids)).toEqual(['held']);
  await search(page, 'xyzzyx "quoted words" -no');
  await expect(page.getByText('Nothing here has “xyzzyx "quoted words" -no” in it.')).toBeVisible();
  await expect(page.locator('.bulk')).toHaveCount(0);
  await search(page, '"& | !');
  await expect(page.getByText('There is no word in that to look for.')).toBeVisible();
  await page.goto(`/studio/comments?state=all&q=${'xyzzyx'.repeat(1_700)}`);
  await expect(page.getByText('only its beginning was looked for')).toBeVisible();
  await page.getByRole('link', { name: 'Show all again' }).click();
  await expect(page).toHaveURL(/\/studio\/comments\?state=all$/);
});

test('what was chosen stays chosen when nothing could be done to it', async ({
  page,
  db,
  article,
  signIn,
  context,
}) => {
  const { word, ids } = await hold(db, article, 3);
  const [first = 0, second = 0, third = 0] = ids;
  await signIn(context, await moderator(db));
  await page.goto('/studio/comments');
  await search(page, word);
  const box = (id: number) => page.locator(`#comment-${id} .choose input`);
  await choose(page, first);
  await choose(page, third);
  // Their writers were quicker.
  const withdrawn = inArray(comments.id, [first, third]);
  await db.update(comments).set({ withdrawnAt: new Date() }).where(withdrawn);
  await page.locator('.bulk select').selectOption('unkind');
  expect(await send(page, page.locator('.bulk').getByRole('button', { name: 'Remove' }))).toBe(409);
  await expect(page.locator('.bulk').getByRole('alert')).toBeVisible();
  for (const [id, isChosen] of [
    [first, true],
    [second, false],
    [third, true],
  ] as const)
    await expect(box(id)).toBeChecked({ checked: isChosen });
  await expect(page.locator('.bulk select')).toHaveValue('unkind');
  // What can be done is done when it is sent once more.
  await db.update(comments).set({ withdrawnAt: null }).where(withdrawn);
  await page.locator('.bulk').getByRole('button', { name: 'Remove' }).click();
  await expect(said(page)).toContainText('2 comments removed.');
  expect(await statesOf(db, ids)).toEqual(['removed', 'held', 'removed']);
  await expect(box(second)).not.toBeChecked();
});

test('who removes a comment says why, and its writer is told in a plain sentence', async ({
  page,
  db,
  article,
  signIn,
  context,
  browser,
  javaScriptEnabled,
  baseURL,
}) => {
  const writer = await addUser(db, { name: uniqueName('Wanda') });
  const word = uniqueName('zeppelin').replace(' ', '');
  const write = async (body: string) =>
    (await addComment(db, { articleId: article.id, state: 'held', userId: writer.id, body })).id;
  const [single, one, two] = [await write(`${word} A`), await write(`${word} B`), await write(`${word} C`)];
  await signIn(context, await moderator(db));
  await page.goto(`/studio/comments?q=${word}`);
  const row = page.locator(`#comment-${single}`);
  await row.locator('summary', { hasText: 'Remove and say why' }).click();
  await row.getByRole('button', { name: 'off topic' }).click();
  await expect(said(page)).toContainText('Removed.');
  await expect(row).toHaveCount(0);
  await choose(page, one);
  await choose(page, two);
  await page.getByLabel('Why, if they are removed').selectOption('said already');
  await page.locator('.bulk').getByRole('button', { name: 'Remove' }).click();
  await expect(said(page)).toContainText('2 comments removed.');

  const theirs = await browser.newContext({ baseURL, javaScriptEnabled });
  await signIn(theirs, writer);
  const there = await theirs.newPage();
  await there.goto(`/c/${single}/own`);
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Your comment was not accepted.');
  await expect(there.locator('main')).toContainText('leads away from what the article is about');
  await there.goto(`/c/${two}/own`);
  await expect(there.locator('main')).toContainText('says once more what was said already');
  await there.goto('/me/comments');
  await expect(there.locator('.own-list li').filter({ hasText: 'not accepted' })).toHaveCount(3);
  await theirs.close();
  await page.goto(`/studio/comments/${single}`);
  await expect(page.locator('main li').filter({ hasText: 'Removed' })).toContainText('off topic');
});

test('a list of comments is worked with the keyboard alone', async ({
  page,
  db,
  article,
  signIn,
  context,
  hasScripts,
}) => {
  const { word, ids } = await hold(db, article, 2);
  const [first = 0, second = 0] = ids;
  await signIn(context, await moderator(db));
  await page.goto('/studio/comments');
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  if (hasScripts) {
    // The newest stands first.
    await expect(async () => {
      await page.keyboard.press('j');
      await expect(page.locator(`#comment-${second}`)).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
  } else {
    await pressOn(page, page.locator(`#comment-${second} .choose input`), 'Space');
    await pressOn(page, page.locator(`#comment-${first} .choose input`), 'Space');
  }
  await expect(page.locator('.choose input:checked')).toHaveCount(2);
  await tabTo(page, page.locator('.bulk').getByRole('button', { name: 'Spam' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('2 comments marked as spam.');
  if (hasScripts) await page.keyboard.press('z');
  else await pressOn(page, said(page).getByRole('button', { name: 'Undo' }));
  await expect(said(page)).toContainText('Undone: 2 comments are as before.');
  expect(await statesOf(db, ids)).toEqual(['held', 'held']);
});

test('an author is offered, finds and judges what stands under their own articles alone', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const { word, ids } = await hold(db, article, 1);
  await signIn(context, await addUser(db, { name: uniqueName('Otto'), role: 'author' }));
  await page.goto(`/studio/comments?state=all&q=${word}`);
  await expect(page.getByText(`Nothing here has “${word}” in it.`)).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await signIn(context, author);
  await page.goto(`/studio/comments?state=all&q=${word}`);
  await choose(page, ids[0] ?? 0);
  await page.locator('.bulk').getByRole('button', { name: 'Publish' }).click();
  await expect(said(page)).toContainText('1 comment published.');
});
