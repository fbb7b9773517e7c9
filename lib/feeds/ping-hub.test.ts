import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { addArticle, addUser } from '@/db/factories';
import { articleTags, tags } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { postReply } from '@/lib/comments/post-reply';
import { startMailWorker } from '@/lib/mail/worker';
import { siteUrl } from '@/lib/site/address';
import { announceChange } from '@/lib/site/changes';
import { websubHubProblem } from '@/lib/site/hub';
import { findBlogFeed } from './find-feed';
import { jsonFeedOf } from './json-feed';
import { rssOf } from './rss';

const { db, address } = await testDatabase();
const site = siteUrl();

/** A hub that takes whatever it is told, or nothing while it is unwell. */
const told: string[] = [];
let isWell = true;
const hub = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const form = new URLSearchParams(body);
  if (isWell && form.get('hub.mode') === 'publish') told.push(form.get('hub.url')?.replace(site, '') ?? '');
  response.writeHead(isWell ? 204 : 503).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => hub.listen(0, resolve));
  vi.stubEnv('REJOINDER_WEBSUB_HUB', `http://localhost:${(hub.address() as AddressInfo).port}/`);
  vi.stubEnv('DATABASE_URL', address);
});
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  hub.close();
});

const waiting = async () =>
  (
    await db.execute<{ payload: object }>(sql`select payload from graphile_worker._private_jobs order by id`)
  ).map(({ payload }) => payload);
const settle = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 20 });

/** Lets the worker do now what it would do in ten seconds. */
async function deliver(): Promise<void> {
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  const stop = await startMailWorker(address);
  await settle(async () => expect(await waiting()).toEqual([]));
  await stop();
}

const author = await addUser(db, { role: 'author', handle: 'miriam' });
const article = await addArticle(db, {
  slug: 'café',
  authorIds: [author.id],
  publishedAt: new Date(Date.now() - 1_000),
});
const [tag] = await db.insert(tags).values({ slug: 'leading', name: 'Leading' }).returning();
await db.insert(articleTags).values({ articleId: article.id, tagId: tag?.id ?? 0 });
// The queue is there once a worker was.
await (await startMailWorker(address))();
beforeEach(() => {
  told.length = 0;
});

test('a reply is told to the hub once its transaction has committed, many replies as one', async () => {
  const viewer = { id: author.id, name: author.name, email: author.email, role: 'author' as const };
  const words = {
    articleId: article.id,
    parentId: null,
    name: undefined,
    email: undefined,
    website: undefined,
  };
  const rest = { submissionKey: '', intent: 'post' as const, remember: false };
  for (const body of ['First.', 'Second.']) await postReply(db, viewer, { ...words, ...rest, body });
  expect(await waiting()).toEqual([{ articleId: article.id }]);
  await deliver();
  expect(told).toEqual([
    '/comments/feed.xml',
    '/comments/feed.json',
    '/caf%C3%A9/feed.xml',
    '/caf%C3%A9/feed.json',
  ]);
});

test('an article is told with its tags and authors; an act that fails is not told', async () => {
  const failed = db.transaction(async (tx) => {
    await announceChange(tx, `article:${article.id}`, 'articles');
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await announceChange(db, 'blog');
  expect(await waiting()).toEqual([]);
  await announceChange(db, `article:${article.id}`, 'articles');
  await deliver();
  expect(told.filter((path) => path.endsWith('.xml')).sort()).toEqual([
    '/authors/miriam/feed.xml',
    '/feed.xml',
    '/tags/leading/feed.xml',
  ]);
});

test('a hub that is unwell is told later', async () => {
  isWell = false;
  await announceChange(db, `article:${article.id}`);
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  const stop = await startMailWorker(address);
  const tried = sql<
    { attempts: number }[]
  >`select from graphile_worker._private_jobs where attempts > 0 and locked_at is null`;
  await settle(async () => expect(await db.execute(tried)).toHaveLength(1));
  await stop();
  expect(told).toEqual([]);
  isWell = true;
  await deliver();
  expect(told).toContain('/comments/feed.xml');
});

test('a feed names its hub and itself, and without a hub nobody is told', async () => {
  const feed = await findBlogFeed(db);
  const named = process.env.REJOINDER_WEBSUB_HUB;
  const links = parseRssFeed(rssOf(feed, named)).atom?.links;
  expect(links).toEqual(expect.arrayContaining([expect.objectContaining({ rel: 'hub', href: named })]));
  expect(links).toEqual(
    expect.arrayContaining([expect.objectContaining({ rel: 'self', href: `${site}/feed.xml` })]),
  );
  expect(parseJsonFeed(jsonFeedOf(feed, named)).hubs).toEqual([{ type: 'WebSub', url: named }]);
  vi.stubEnv('REJOINDER_WEBSUB_HUB', '');
  await announceChange(db, 'articles');
  expect(await waiting()).toEqual([]);
  vi.stubEnv('REJOINDER_WEBSUB_HUB', named);
});

test.each(['hub.example.org', 'ftp://hub.example.org', '//x'])(
  '"%s" is no hub, and a start says so',
  (hub) => {
    vi.stubEnv('REJOINDER_WEBSUB_HUB', hub);
    expect(websubHubProblem()).toMatch(/^REJOINDER_WEBSUB_HUB is/);
  },
);
