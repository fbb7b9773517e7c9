import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { holdFramework, isAwake, watchScripts, watchTrouble } from './scripts';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === false,
  'Without JavaScript there are no scripts to put off.',
);

/** Bytes, after gzip, of all scripts for who only reads, and of all after turning to the conversation. */
const BEFORE_INTENT = 1_500;
const AFTER_INTENT = 140 * 1024;

test('who only reads fetches the loader and no other script', async ({ page, db, article }) => {
  for (let n = 0; n < 30; n++) await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const scripts = watchScripts(page);
  await page.goto('/');
  await page.goto(`/${article.slug}`);
  await page.locator('.comment').nth(3).hover();
  for (let n = 0; n < 12; n++) await page.mouse.wheel(0, 600);
  await page.keyboard.press('PageUp');
  await page.locator('h1').click();
  await page.waitForLoadState('networkidle');
  expect(scripts.paths()).toEqual(['/loader.js']);
  expect(await scripts.bytes()).toBeLessThanOrEqual(BEFORE_INTENT);
  expect(await isAwake(page)).toBe(false);
});

test('a finger that scrolls over the conversation calls no framework, and one that taps the form does', async ({
  browser,
  baseURL,
  db,
  article,
}) => {
  for (let n = 0; n < 20; n++) await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const context = await browser.newContext({
    baseURL,
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  const scripts = watchScripts(page);
  await page.goto(`/${article.slug}#comments`);
  const before = await page.evaluate(() => scrollY);
  for (let n = 0; n < 3; n++) await drag(page, { x: 200, from: 600, to: 200 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 800);
  await page.waitForLoadState('networkidle');
  expect(scripts.paths()).toEqual(['/loader.js']);
  await page.locator('#respond [name=body]').tap();
  await expect.poll(() => isAwake(page)).toBe(true);
  await context.close();
});

test('where the conversation is closed, nothing calls the framework', async ({ page, db, article }) => {
  const { anchor } = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await db.update(articles).set({ commentsOpen: false }).where(eq(articles.id, article.id));
  const scripts = watchScripts(page);
  await page.goto(`/${article.slug}#respond`);
  await page.locator(`#comment-${anchor} .comment-body`).click();
  await page.waitForLoadState('networkidle');
  // The other one looks for words that were begun before it was closed.
  expect(scripts.paths().sort()).toEqual(['/begun.js', '/loader.js']);
});

test('what is typed before the framework comes stays, with focus and caret, and is kept as a draft', async ({
  page,
  article,
}) => {
  const trouble = await watchTrouble(page);
  const scripts = watchScripts(page);
  const letGo = await holdFramework(page);
  await page.goto(`/${article.slug}`);
  const form = page.locator('#respond');
  await form.locator('[name=name]').fill('Nell');
  await form.locator('[name=email]').fill('nell@example.org');
  await form.locator('[name=remember]').check();
  await form.locator('[name=body]').pressSequentially('Typed early.');
  await page.keyboard.press('ArrowLeft');
  letGo();
  await expect.poll(() => isAwake(page)).toBe(true);
  await page.keyboard.type('!');
  await expect(form.locator('[name=body]')).toHaveValue('Typed early!.');
  await expect(form.locator('[name=body]')).toBeFocused();
  await expect(form.locator('[name=name]')).toHaveValue('Nell');
  await expect(form.locator('[name=email]')).toHaveValue('nell@example.org');
  await expect(form.locator('[name=remember]')).toBeChecked();
  const draft = (id: number) => localStorage.getItem(`rejoinder-draft:${id}:0`);
  await expect.poll(() => page.evaluate(draft, article.id)).toBe('Typed early!.');
  // What the document was drawn from is no script: it stood in the document before.
  expect(await scripts.bytes((path) => !path.startsWith('/_flight/'))).toBeLessThanOrEqual(AFTER_INTENT);
  expect(trouble).toEqual([]);
});

test('words typed before the framework comes are a draft even if nothing is typed after', async ({
  page,
  article,
}) => {
  const letGo = await holdFramework(page);
  await page.goto(`/${article.slug}`);
  await page.locator('#respond [name=body]').pressSequentially('Typed early.');
  letGo();
  const draft = (id: number) => localStorage.getItem(`rejoinder-draft:${id}:0`);
  await expect.poll(() => page.evaluate(draft, article.id)).toBe('Typed early.');
});

test('a click on Reply before the framework comes acts once, in place', async ({ page, db, article }) => {
  const { anchor } = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const trouble = await watchTrouble(page);
  const letGo = await holdFramework(page);
  await page.goto(`/${article.slug}`);
  await page.evaluate(() => {
    const seen = { moves: 0 };
    Object.assign(window, { seen });
    new MutationObserver((all) => {
      for (const { addedNodes } of all)
        for (const node of addedNodes) if (node instanceof Element && node.id === 'respond') seen.moves++;
    }).observe(document.body, { childList: true, subtree: true });
  });
  const reply = page.locator(`#comment-${anchor}`).getByRole('link', { name: /Reply/ });
  await reply.click();
  await expect(reply).toHaveAttribute('aria-busy', 'true');
  letGo();
  await expect(page.locator(`#comment-${anchor} #respond [name=body]`)).toBeFocused();
  await expect(reply).not.toHaveAttribute('aria-busy');
  await page.locator('#respond [name=body]').pressSequentially('In place.');
  await expect(page.locator(`#comment-${anchor} #respond [name=body]`)).toHaveValue('In place.');
  expect(await page.evaluate(() => (window as unknown as { seen: { moves: number } }).seen.moves)).toBe(1);
  await expect(page).toHaveURL(`/${article.slug}`);
  expect(trouble).toEqual([]);
});

test('who clicks Reply and sends before the framework comes is heard where the reply belongs', async ({
  page,
  db,
  article,
  context,
  signIn,
}) => {
  const member = await addUser(db, { name: uniqueName('Mia') });
  const { anchor } = await addComment(db, { articleId: article.id, userId: member.id });
  await recountArticle(db, article.id);
  await signIn(context, member);
  const letGo = await holdFramework(page);
  await page.goto(`/${article.slug}`);
  await page.locator(`#comment-${anchor}`).getByRole('link', { name: /Reply/ }).click();
  await page.locator('#respond [name=body]').click();
  await page.keyboard.type('In its place all the same.');
  await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL(/#comment-\d+$/);
  letGo();
  await expect(page.locator(`#comment-${anchor} .comment .comment-body`)).toHaveText(
    'In its place all the same.',
  );
});

test('where the framework takes too long, Reply leads to its page, and the words come along', async ({
  page,
  db,
  article,
}) => {
  const { id, anchor } = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const letGo = await holdFramework(page);
  await page.clock.install();
  await page.goto(`/${article.slug}`);
  await page.locator('#respond [name=body]').fill('Begun at the bottom.');
  await page.locator(`#comment-${anchor}`).getByRole('link', { name: /Reply/ }).click();
  await expect(page).toHaveURL(`/${article.slug}`);
  await page.clock.fastForward(3_000);
  await expect(page).toHaveURL(`/${article.slug}/respond?to=${id}`);
  letGo();
  await expect(page.locator('#respond [name=body]')).toHaveValue('Begun at the bottom.');
});

for (const lost of ['**/_flight/**', '**/_next/static/chunks/turbopack-*.js']) {
  test(`where ${lost} cannot be had, links and forms work as plain HTML`, async ({ page, db, article }) => {
    const { id, anchor } = await addComment(db, { articleId: article.id });
    await recountArticle(db, article.id);
    await page.route(lost, (route) => route.fulfill({ status: 404 }));
    await page.goto(`/${article.slug}`);
    await page.locator(`#comment-${anchor}`).getByRole('link', { name: /Reply/ }).click();
    await expect(page).toHaveURL(`/${article.slug}/respond?to=${id}`);
    await page.goto(`/${article.slug}`);
    await fillAsGuest(page, { name: 'Pat', email: 'pat@example.org', body: 'Sent plainly.' });
    await page.locator('#respond').getByRole('button', { name: 'Send' }).click();
    await expect(page).toHaveURL(/held$/);
  });
}

test('#respond in the address, a kept draft, and the hint of a session each call the framework', async ({
  page,
  context,
  db,
  article,
  signIn,
}) => {
  await page.goto(`/${article.slug}#respond`);
  await expect.poll(() => isAwake(page)).toBe(true);

  await page.goto('/');
  await page.goto(`/${article.slug}`);
  const keep = (id: number) => localStorage.setItem(`rejoinder-draft:${id}:0`, 'Kept from before.');
  await page.evaluate(keep, article.id);
  await page.reload();
  await expect(page.locator('#respond [name=body]')).toHaveValue('Kept from before.');

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await isAwake(page)).toBe(false);
  const member = await addUser(db, { name: uniqueName('Mia') });
  await signIn(context, member);
  await page.reload();
  await expect(page.locator('#respond')).toContainText(`Signed in as ${member.name}`);
});

test('a form that leaves before the framework comes is posted once, also if Send is pressed again after, and is no draft', async ({
  page,
  db,
  article,
}) => {
  const letGo = await holdFramework(page);
  // What it keeps, said aloud: a page that is being left cannot be asked.
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, words) {
      // biome-ignore lint/suspicious/noConsole: this is how it comes here
      console.log('kept', name);
      setItem.call(this, name, words);
    };
  });
  await page.goto(`/${article.slug}`);
  let posts = 0;
  let letPost = () => {};
  const mayPost = new Promise<void>((resolve) => {
    letPost = resolve;
  });
  await page.route(`**/${article.slug}`, async (route) => {
    if (route.request().method() === 'POST') {
      posts++;
      await mayPost;
    }
    await route.continue();
  });
  await fillAsGuest(page, { name: 'Una', email: 'una@example.org', body: 'Only once.' });
  const send = page.locator('#respond').getByRole('button', { name: 'Send' });
  await send.scrollIntoViewIfNeeded();
  const box = await send.boundingBox();
  const press = () => page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  await press();
  await expect.poll(() => posts).toBe(1);
  await press();
  const awoken = page.waitForEvent('console', (said) => said.text().startsWith('kept rejoinder-key:'));
  letGo();
  await press();
  // Then its effects have run, and with them what keeps drafts.
  await awoken;
  letPost();
  await expect(page).toHaveURL(/held$/);
  expect(posts).toBe(1);
  const rows = await db.select({ id: comments.id }).from(comments).where(eq(comments.articleId, article.id));
  expect(rows.length).toBe(1);
  const drafts = () => Object.keys(localStorage).filter((name) => name.startsWith('rejoinder-draft:'));
  expect(await page.evaluate(drafts)).toEqual([]);
});

/** Moves a finger over the screen, from one height to another. */
async function drag(page: Page, { x, from, to }: { x: number; from: number; to: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
  await touch('touchStart', from);
  for (let y = from; y >= to; y -= 20) await touch('touchMove', y);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
