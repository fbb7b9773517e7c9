import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { type ServedBlog, serveBlog } from './serve';
import { publishAndReply } from './studio';

const run = promisify(execFile);
let blog: ServedBlog;

test.describe.configure({ mode: 'serial' });
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
test.beforeAll(async ({}, info) => {
  info.setTimeout(120_000);
  blog = await serveBlog({ port: Number(process.env.E2E_PORT) + 100 + info.parallelIndex });
});
test.afterAll(() => blog?.end());

async function readNewestArticle(page: Page): Promise<void> {
  await page.goto(blog.url);
  await page.locator('article h2 a').first().click();
  await expect(page.locator('#respond')).toBeVisible();
}

test('a newcomer owns the blog by the printed link, publishes a guest, answers, and wears one badge more', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  // A guest reads the newest article and answers it.
  const guest = await browser.newContext({ javaScriptEnabled });
  const reading = await guest.newPage();
  await readNewestArticle(reading);
  const article = reading.url();
  const badgesBefore = await reading.locator('.author-badge').count();
  await reading.locator('#respond [name=body]').fill('This is the best door I have read about.');
  await reading.locator('#respond [name=name]').fill('Wanda');
  await reading.locator('#respond [name=email]').fill('wanda@example.org');
  await reading.locator('#respond').getByRole('button', { name: 'Send' }).click();
  await expect(reading.getByRole('heading', { level: 1 })).toContainText('held');

  // Scanners open links: nothing happens by that.
  for (let i = 0; i < 10; i++) {
    expect((await page.request.get(blog.ownerLink)).status()).toBe(200);
    expect((await page.request.head(blog.ownerLink)).status()).toBe(200);
  }
  await page.goto(blog.ownerLink);
  await page.getByLabel('Name').fill('Olga Owner');
  await page.getByLabel('E-mail').fill('olga@example.org');
  await page.locator('main form button[type=submit], main form button').first().click();
  await expect(page).toHaveURL(/\/studio/);

  await page.goto(`${blog.url}/studio/comments`);
  await publishAndReply(page, 'best door', 'Then come in, Wanda.');

  await reading.goto(article);
  const comment = reading.locator('.comment').filter({ hasText: 'best door' }).last();
  await expect(comment.locator('.comment .comment-body')).toHaveText('Then come in, Wanda.');
  await expect(comment.locator('.comment .author-badge')).toHaveText('Author');
  await expect(comment.locator(':scope > .comment-head .author-badge')).toHaveCount(0);
  await expect(reading.locator('.author-badge')).toHaveCount(badgesBefore + 1);
  await expect(comment.locator('.comment .comment-name')).toHaveText('Olga Owner');

  // Who has the link no longer has anything.
  await reading.goto(blog.ownerLink);
  await expect(reading.locator('main')).toContainText('This blog has an owner');
  await guest.close();
});

test('the command line prints a link that signs in once, beside the running server', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  const env = { ...process.env, REJOINDER_DATA: blog.data, REJOINDER_URL: blog.url, DATABASE_URL: '' };
  const { stdout } = await run(
    process.execPath,
    ['scripts/rejoinder.mjs', 'sign-in-link', 'olga@example.org'],
    {
      cwd: join(import.meta.dirname, '..'),
      env,
    },
  );
  const link = stdout.trim().split('\n')[0] ?? '';
  expect(link).toContain(`${blog.url}/sign-in/`);
  for (let i = 0; i < 10; i++) {
    await page.request.get(link);
    await page.request.head(link);
  }
  await page.goto(link);
  await page.locator('main').getByRole('button').click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(`${blog.url}/studio`);
  await expect(page).toHaveURL(/\/studio$/);
  await expect(page.locator('body')).toContainText('Olga Owner');

  const second = await browser.newContext({ javaScriptEnabled });
  const late = await second.newPage();
  await late.goto(link);
  const button = late.locator('main').getByRole('button');
  if (await button.count()) await button.first().click();
  await late.goto(`${blog.url}/studio`);
  await expect(late).toHaveURL(/\/sign-in/);
  await second.close();
});
