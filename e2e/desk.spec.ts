import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { judgeComment } from '@/lib/comments/judge-comment';
import { beginWaits } from '@/lib/comments/waits';
import { type Article, expect, type Person, test, uniqueName } from './roles';

const HOUR = 3_600_000;

/** Comments by different people, the first of which waits longest. */
async function letWait(db: Database, article: Article, words: string[]) {
  const waiting = [];
  for (const [n, body] of words.entries()) {
    const createdAt = new Date(Date.now() - (words.length - n) * HOUR);
    const person = await addUser(db, { name: uniqueName('Priya') });
    waiting.push(await addComment(db, { articleId: article.id, body, userId: person.id, createdAt }));
  }
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  return waiting;
}

const rowOf = (page: Page, words: string) => page.locator('.comment-row').filter({ hasText: words });
const shownRows = (page: Page) => page.locator('.comment-row > .comment-body').allTextContents();
const said = (page: Page) => page.locator('.said-of-comment');

async function read(db: Database, id: number) {
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  return row;
}

test('the desk shows who waits longest first, and each way to settle it takes the row away', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  request,
}) => {
  const [asked, readIt, settled, later] = await letWait(db, article, [
    'Answer me.',
    'Read me.',
    'Thanks.',
    'Not now.',
  ]);
  await signIn(context, author);
  await page.goto('/studio');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yours to answer');
  await expect(page.locator('main')).toContainText(
    '4 conversations wait for a word from you. The longest, 4 hours.',
  );
  expect(await shownRows(page)).toEqual(['Answer me.', 'Read me.', 'Thanks.', 'Not now.']);

  await rowOf(page, 'Read me.').getByRole('button', { name: 'I read this' }).click();
  await expect(said(page)).toContainText('Everybody sees that you read it.');
  await expect(rowOf(page, 'Read me.')).toHaveCount(0);
  await rowOf(page, 'Thanks.').getByRole('button', { name: 'Nothing to add' }).click();
  await expect(said(page)).toContainText('Off the desk');
  await expect(rowOf(page, 'Thanks.')).toHaveCount(0);
  await rowOf(page, 'Not now.').locator('summary', { hasText: 'Later' }).click();
  await rowOf(page, 'Not now.').getByRole('button', { name: 'Tomorrow' }).click();
  await expect(said(page)).toContainText('Put off.');
  await expect(rowOf(page, 'Not now.')).toHaveCount(0);
  await rowOf(page, 'Answer me.').locator('summary', { hasText: 'Answer' }).click();
  await rowOf(page, 'Answer me.').locator('textarea').fill('Here you are.');
  await rowOf(page, 'Answer me.').getByRole('button', { name: 'Send answer' }).click();
  await expect(said(page)).toContainText('Published, with your reply.');
  await expect(page.locator('.empty')).toHaveText(
    'Nobody waits for a word from you. Who writes next will stand here.',
  );

  await page
    .locator('.tabs')
    .getByRole('link', { name: /^Later 1/ })
    .click();
  expect(await shownRows(page)).toEqual(['Not now.']);
  await expect(rowOf(page, 'Not now.').locator('.row-facts')).toContainText(/until .*06:00/);
  const html = await (await request.get(`/${article.slug}`)).text();
  expect(html).toContain('Here you are.');
  expect(html.match(/Read by the author/g)).toHaveLength(1);
  for (const [comment, wasRead] of [
    [asked, false],
    [readIt, true],
    [settled, false],
    [later, false],
  ] as const)
    expect(Boolean((await read(db, comment?.id ?? 0))?.readByAuthorAt)).toBe(wasRead);
});

test('what was done is undone from the desk, an answer too', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  request,
}) => {
  await letWait(db, article, ['Undo me.']);
  await signIn(context, author);
  await page.goto('/studio');
  const row = rowOf(page, 'Undo me.');
  const undo = async () => {
    await said(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('.said-of-comment')).toContainText('Undone');
    await expect(row).toHaveCount(1);
  };
  await row.getByRole('button', { name: 'Nothing to add' }).click();
  await expect(row).toHaveCount(0);
  await undo();
  await row.locator('summary', { hasText: 'Answer' }).click();
  await row.locator('textarea').fill('Too hasty.');
  await row.getByRole('button', { name: 'Send answer' }).click();
  await expect(row).toHaveCount(0);
  expect(await (await request.get(`/${article.slug}`)).text()).toContain('Too hasty.');
  await undo();
  expect(await (await request.get(`/${article.slug}`)).text()).not.toContain('Too hasty.');
});

test('why something cannot be undone or settled any more is said, with a script and without', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const [asked, gone] = await letWait(db, article, ['Undo me.', 'Settle me.']);
  await signIn(context, author);
  await page.goto('/studio');
  await rowOf(page, 'Undo me.').getByRole('button', { name: 'Nothing to add' }).click();
  await expect(rowOf(page, 'Undo me.')).toHaveCount(0);
  await judgeComment(db, author, { commentId: asked?.id ?? 0, state: 'removed' });
  await said(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Undo that first');
  await page.goto('/studio');
  await judgeComment(db, author, { commentId: gone?.id ?? 0, state: 'spam' });
  await rowOf(page, 'Settle me.').getByRole('button', { name: 'I read this' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('judge it first');
});

test('the desk shows what was said before, and marks the author’s own words in it', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
}) => {
  const asked = await addComment(db, { articleId: article.id, body: 'How do you keep it up?' });
  const answer = await addComment(db, {
    articleId: article.id,
    parentId: asked.id,
    userId: author.id,
    body: 'Badly.',
  });
  await addComment(db, { articleId: article.id, parentId: answer.id, body: 'That is the best argument.' });
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  await signIn(context, author);
  await page.goto('/studio');
  const before = rowOf(page, 'That is the best argument.').locator('.row-before');
  await expect(before.locator('blockquote')).toHaveText([/How do you keep it up\?/, /Badly\./]);
  await expect(before.locator('.bypostauthor')).toHaveText(new RegExp(author.name));
});

test('the desk is worked with one hand on the keyboard', async ({
  page,
  db,
  article,
  author,
  signIn,
  context,
  hasScripts,
}) => {
  test.skip(!hasScripts, 'Keys are the scripts’; every one of them has a button.');
  await letWait(db, article, ['First.', 'Second.', 'Third.']);
  await signIn(context, author);
  await page.goto('/studio');
  await expect(rowOf(page, 'First.')).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(rowOf(page, 'First.')).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(rowOf(page, 'Second.')).toBeFocused();
  await page.keyboard.press('e');
  await expect(rowOf(page, 'Second.')).toHaveCount(0);
  // Now no row has the focus: a letter is nobody's, also one that is still held down.
  await expect(said(page).getByRole('status')).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('r');
  await expect(rowOf(page, 'First.').locator('textarea')).toBeHidden();
  await page.keyboard.press('z');
  await expect(rowOf(page, 'Second.')).toHaveCount(1);
  await rowOf(page, 'First.').focus();
  await page.keyboard.press('r');
  await expect(rowOf(page, 'First.').locator('textarea')).toBeFocused();
  await page.keyboard.type('jeez, e is a letter');
  await expect(rowOf(page, 'First.').locator('textarea')).toHaveValue('jeez, e is a letter');
  await rowOf(page, 'First.').focus();
  await page.keyboard.press('j');
  await page.keyboard.down('l');
  await page.keyboard.down('l');
  await expect(rowOf(page, 'Second.').locator('.later')).toHaveAttribute('open', '');
  await page.keyboard.up('l');
});

test('nobody else’s conversations stand on an author’s desk, and a moderator is shown what waits for judgement', async ({
  page,
  db,
  article,
  signIn,
  context,
  browser,
  baseURL,
}) => {
  await letWait(db, article, ['Not for you.']);
  const open = async (person: Person) => {
    const own = await browser.newContext({ baseURL, javaScriptEnabled: false });
    await signIn(own, person);
    const tab = await own.newPage();
    await tab.goto('/studio');
    const text = (await tab.locator('main').textContent()) ?? '';
    await own.close();
    return text;
  };
  expect(await open(await addUser(db, { name: uniqueName('Otto'), role: 'author' }))).not.toContain(
    'Not for you.',
  );
  expect(await open(await addUser(db, { name: uniqueName('Mo'), role: 'moderator' }))).toContain(
    'Waiting for your judgement',
  );
  await signIn(context, await addUser(db, { name: uniqueName('Carl') }));
  expect((await page.goto('/studio'))?.status()).toBe(404);
});
