import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { type Connection, connect } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { comments } from '@/db/schema/comments';
import { moderation } from '@/db/schema/moderation';
import { expect, fillAsGuest, test, uniqueName } from './roles';
import { type ServedBlog, serveBlog } from './serve';
import { button } from './writing';

const SLUG = 'ten-minutes-at-six-oclock';
let blog: ServedBlog;
let connection: Connection;

test.describe.configure({ mode: 'default', timeout: 120_000 });
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
test.beforeAll(async ({}, info) => {
  info.setTimeout(120_000);
  blog = await serveBlog({ port: Number(process.env.E2E_PORT) + 750 + info.parallelIndex });
  connection = connect((await findRunningDatabase(join(blog.data, 'database')))?.url ?? '');
  const settings = { guests: 'publish', fewestSeconds: 0 };
  await connection.db.update(moderation).set({ settings, version: sql`gen_random_uuid()` });
});
test.afterAll(async () => {
  await connection?.end();
  await blog?.end();
});

test('a link by somebody new is published once the browser did a sum for it; without scripts it waits', async ({
  page,
  hasScripts,
}) => {
  const name = uniqueName('Gus');
  const body = `I wrote about that, ${uniqueName('once')}: https://example.org/rounds`;
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const foreign: string[] = [];
  page.on('request', (request) => request.url().startsWith(blog.url) || foreign.push(request.url()));
  await page.goto(`${blog.url}/${SLUG}`);
  await fillAsGuest(page, { name, email: 'gus@example.org', body });
  // Scripts come once somebody turns to the form; who sends it before that sends a plain one.
  if (hasScripts) await expect(page.locator('#respond [name=work]')).toBeAttached();
  await button(page, 'Send').click();
  await expect(page).toHaveURL(hasScripts ? /#comment-\d+$/ : /\/held$/, { timeout: 30_000 });
  expect(posts).toHaveLength(hasScripts ? 2 : 1);
  expect(foreign).toEqual([]);
  const stored = await connection.db.select().from(comments).where(eq(comments.body, body));
  expect(stored).toMatchObject([
    hasScripts
      ? { state: 'published', heldReason: null }
      : { state: 'held', heldReason: 'Links by somebody new, whose browser did no work for them.' },
  ]);
  if (!hasScripts) return;
  await expect(page.locator('.comment', { hasText: name }).last()).toContainText(
    'https://example.org/rounds',
  );
  await page.goto(`${blog.url}/${SLUG}`);
  await expect(page.locator('#respond [name=body]'), 'the draft is gone').toHaveValue('');
});

test('plain words are sent once, and fetch nothing for a sum', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(`${request.method()} ${request.url()}`));
  await page.goto(`${blog.url}/${SLUG}`);
  const body = `My neighbour did, ${uniqueName('once')}.`;
  await fillAsGuest(page, { name: uniqueName('Gus'), email: 'gus@example.org', body });
  await button(page, 'Send').click();
  await expect(page).toHaveURL(/#comment-\d+$/);
  expect(fetched.filter((sent) => sent.startsWith('POST'))).toHaveLength(1);
});
