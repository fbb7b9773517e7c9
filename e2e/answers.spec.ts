import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { and, desc, eq, sql } from 'drizzle-orm';
import { type Connection, connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { addUser } from '@/db/factories';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { openSession } from '@/lib/identity/open-session';
import { type MailServer, openMailServer } from '@/lib/mail/testing';
import { look } from './looking';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { type ServedBlog, serveBlog } from './serve';
import { publishAndReply } from './studio';
import { button } from './writing';

const SLUG = 'ten-minutes-at-six-oclock';
const BOX = /E-mail me when somebody answers/;

let blog: ServedBlog;
let mails: MailServer;
let connection: Connection;
let own: Database;

test.describe.configure({ mode: 'default', timeout: 120_000 });
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
test.beforeAll(async ({}, info) => {
  info.setTimeout(120_000);
  mails = await openMailServer();
  const env = { SMTP_URL: mails.url, MAIL_FROM: 'The Blog <blog@example.test>' };
  blog = await serveBlog({ port: Number(process.env.E2E_PORT) + 700 + info.parallelIndex, env });
  connection = connect((await findRunningDatabase(join(blog.data, 'database')))?.url ?? '');
  own = connection.db;
});
test.afterAll(async () => {
  await connection?.end();
  await blog?.end();
  await mails?.close();
});

/** A browser in which somebody is signed in at this blog. */
async function pageOf(browser: Browser, userId: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const { token } = await openSession(own, { userId, device: 'A test' });
  const cookie = { url: blog.url, sameSite: 'Lax' as const };
  await context.addCookies([
    { ...cookie, name: 'next-auth.session-token', value: token, httpOnly: true },
    { ...cookie, name: 'rejoinder-signed-in', value: '1' },
  ]);
  return context.newPage();
}

/** Who wrote the article. */
async function findAuthor(): Promise<{ id: string; name: string }> {
  const [author] = await own
    .select({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(articleAuthors, eq(articleAuthors.userId, users.id))
    .innerJoin(articles, and(eq(articles.id, articleAuthors.articleId), eq(articles.slug, SLUG)));
  if (!author) throw new Error('The demo has no author.');
  return author;
}

/** Lets the minutes be over for which the queue waits. */
const letTimePass = () => own.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
const mailsTo = (address: string) => mails.received.filter(({ to }) => to.includes(address));
/** Waits for the so many-th mail to this address, and gives it, unfolded. */
async function mailTo(address: string, times = 1): Promise<string> {
  await expect.poll(() => mailsTo(address).length, { timeout: 30_000 }).toBe(times);
  return (mailsTo(address).at(-1)?.raw ?? '').replaceAll('=\r\n', '').replaceAll('\r\n ', ' ');
}
/** Waits until nothing is left in the queue. */
async function nothingWaits(): Promise<void> {
  const left = async () => (await own.execute(sql`select from graphile_worker._private_jobs`)).length;
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
}
const linkIn = (mail: string, path: string) =>
  new RegExp(`http://[^/\\s]+/${path}/[\\w.-]+`).exec(mail)?.[0] ?? '';

test('a guest asks to hear of answers, says by mail that it was them, hears the author, and ends it with one click', async ({
  page,
  browser,
  hasScripts,
}) => {
  const author = await findAuthor();
  const desk = await pageOf(browser, author.id, hasScripts);
  const email = `gus${Date.now()}@example.org`;
  const words = `My neighbour did, ${uniqueName('once')}.`;
  await page.goto(`${blog.url}/${SLUG}`);
  await expect(page.getByLabel(BOX)).not.toBeChecked();
  await page.getByLabel(BOX).check();
  await fillAsGuest(page, { name: uniqueName('Gus'), email: '', body: words });
  await button(page, 'Send').click();
  await expect(page.getByLabel('E-mail', { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel(BOX), 'a refused form keeps the tick').toBeChecked();
  if (hasScripts) await look(page);
  await page.locator('#respond [name=email]').fill(email);
  await button(page, 'Send').click();
  await expect(page).toHaveURL(/\/held$/);
  await letTimePass();
  await nothingWaits();
  expect(mailsTo(email), 'it is held').toEqual([]);

  await desk.goto(`${blog.url}/studio/comments`);
  await publishAndReply(desk, words, 'And what did *you* say?');
  await letTimePass();
  const question = await mailTo(email);
  expect(question).not.toContain('neighbour');
  const confirm = linkIn(question, 'confirm');
  await page.request.get(confirm);
  await page.goto(confirm);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hear of answers by mail?');
  if (hasScripts) await look(page);
  await button(page, 'Yes, tell me of answers').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You will hear of answers');

  const told = await mailTo(email, 2);
  for (const part of [
    `${author.name}, the author, answered your comment`,
    'And what did *you* say?',
    `> ${words}`,
  ])
    expect(told).toContain(part);
  await page.goto(linkIn(told, 'c'));
  await expect(page).toHaveURL(new RegExp(`/${SLUG}\\S*#comment-\\d+$`));
  await expect(page.locator('.comment', { hasText: 'And what did you say?' }).last()).toBeVisible();

  const stop = /^List-Unsubscribe: <(\S+)>\r$/m.exec(told)?.[1] ?? '';
  expect(told).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  await page.goto(stop);
  await expect(page).toHaveURL(linkIn(told, 'unsubscribe'));
  await expect(button(page, 'Stop these mails'), 'looking ends nothing').toBeVisible();
  if (hasScripts) await look(page);
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await fetch(`${stop.slice(0, -2)}__`, { method: 'POST', body })).status).toBe(404);
  expect((await fetch(stop, { method: 'POST', body: new URLSearchParams({}) })).status).toBe(400);
  expect((await fetch(stop, { method: 'POST', body })).status).toBe(200);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You get no more of these mails');

  const [asked] = await own
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.body, words))
    .orderBy(desc(comments.id));
  await desk.goto(`${blog.url}/${SLUG}/respond?to=${asked?.id}`);
  await desk.locator('#respond [name=body]').fill('Are you still there?');
  await button(desk, 'Send').click();
  await expect(desk).toHaveURL(/#comment-\d+$/);
  await letTimePass();
  await nothingWaits();
  expect(mailsTo(email)).toHaveLength(2);
  await desk.context().close();
});

test('a member ends the mails by their link without signing in, and has them again by their own page', async ({
  browser,
  page,
  hasScripts,
}) => {
  const author = await findAuthor();
  const email = `nora${Date.now()}@example.org`;
  const member = await addUser(own, { name: uniqueName('Nora'), email, emailVerified: new Date() });
  const hers = await pageOf(browser, member.id, hasScripts);
  const words = `Nobody did, ${uniqueName('ever')}.`;
  await hers.goto(`${blog.url}/${SLUG}/respond`);
  await expect(hers.getByLabel(BOX)).toHaveCount(0);
  await hers.locator('#respond [name=body]').fill(words);
  await button(hers, 'Send').click();
  await expect(hers).toHaveURL(/\/held$/);
  const desk = await pageOf(browser, author.id, hasScripts);
  await desk.goto(`${blog.url}/studio/comments`);
  await publishAndReply(desk, words, 'I do now.');
  await letTimePass();
  const told = await mailTo(email);
  await page.goto(linkIn(told, 'unsubscribe'));
  await button(page, 'Stop these mails').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You get no more of these mails');
  await hers.goto(`${blog.url}/me`);
  await expect(hers.getByText('no mail comes')).toBeVisible();
  await button(hers, 'Tell me by mail').click();
  await expect(hers.getByRole('status').first()).toHaveText(
    'From now on you get a mail when somebody answers you.',
  );
  await expect(button(hers, 'Stop these mails')).toBeVisible();
  if (hasScripts) await look(hers);
  await Promise.all([hers.context().close(), desk.context().close()]);
});

test('without a mail server nothing is offered', async ({ page, article, context, db, signIn }) => {
  await page.goto(`/${article.slug}`);
  await expect(page.locator('#respond [name=remember]')).toBeVisible();
  await expect(page.getByLabel(BOX)).toHaveCount(0);
  await signIn(context, await addUser(db, { name: uniqueName('Nora'), emailVerified: new Date() }));
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Answers by mail' })).toHaveCount(0);
});
