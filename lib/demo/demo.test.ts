import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '@/db/client';
import { articles, pictures } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { listLatestArticles } from '@/lib/articles/list-queries';
import { findPublishedArticle } from '@/lib/articles/queries';
import { recountArticle } from '@/lib/comments/counts';
import { listCommentsForModeration } from '@/lib/comments/judging-queries';
import { listThreadPage } from '@/lib/comments/queries';
import { takeOverBlog } from '@/lib/identity/own-blog';
import { renderComment } from '@/lib/markdown/comment';
import { graphemes } from '@/lib/site/text';
import { plantDemo } from './plant-demo';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-demo-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { db, address } = await testDatabase();
const other = connect(address);
afterAll(() => other.end());

const countRows = async () => {
  const [row] = await db.execute(sql`
    select (select count(*)::int from users) as users, (select count(*)::int from articles) as articles,
      (select count(*)::int from comments) as comments, (select count(*)::int from pictures) as pictures`);
  return row;
};
const findDemo = async (slug: string) => {
  const article = await findPublishedArticle(db, slug);
  if (!article) throw new Error(`There is no “${slug}”.`);
  const page = await listThreadPage(db, article.id);
  return { article, comments: page?.comments ?? [] };
};

// Two starts at once, before anything else: the tests below see what they left.
beforeAll(async () => {
  await Promise.all([plantDemo(db), plantDemo(other.db)]);
});

test('two starts at once plant the demo once, and a later one adds nothing', async () => {
  const planted = await countRows();
  expect(planted).toEqual({ users: 4, articles: 6, comments: expect.any(Number), pictures: 5 });
  const slugs = await db.select({ slug: articles.slug }).from(articles);
  expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(6);
  await plantDemo(db);
  expect(await countRows()).toEqual(planted);
});

test('every count that is kept is the one that counting anew gives', async () => {
  const read = async () => ({
    articles: await db
      .select({ id: articles.id, comments: articles.commentCount, answers: articles.answerCount })
      .from(articles)
      .orderBy(asc(articles.id)),
    comments: await db
      .select({ id: comments.id, replies: comments.visibleReplies, size: comments.threadSize })
      .from(comments)
      .orderBy(asc(comments.id)),
  });
  const kept = await read();
  await db.update(articles).set({ commentCount: -1, answerCount: -1 });
  await db.update(comments).set({ visibleReplies: -1, threadSize: -1 });
  for (const { id } of kept.articles) await recountArticle(db, id);
  expect(await read()).toEqual(kept);
});

test('each comment is numbered in the order of time, stands in its thread, and answers something older', async () => {
  const rows = await db.select().from(comments).orderBy(asc(comments.id));
  const byId = new Map(rows.map((row) => [row.id, row]));
  let last = 0;
  for (const row of rows) {
    expect(row.anchor).toBe(row.id);
    expect(row.createdAt.getTime()).toBeGreaterThanOrEqual(last);
    expect(row.createdAt.getTime()).toBeLessThan(Date.now());
    expect((row.editedAt ?? row.createdAt).getTime()).toBeLessThan(Date.now());
    last = row.createdAt.getTime();
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    expect(row.depth).toBe(parent ? parent.depth + 1 : 0);
    expect(row.rootId).toBe(parent ? parent.rootId : row.id);
    expect(row.articleId).toBe(parent?.articleId ?? row.articleId);
  }
});

test("every comment's HTML is what the renderer makes of its words", async () => {
  const rows = await db.select({ body: comments.body, html: comments.bodyHtml }).from(comments);
  expect(rows.length).toBeGreaterThan(60);
  for (const { body, html } of rows) expect(html).toBe(renderComment(body));
});

test('the newest article is open, hours old and talked about', async () => {
  const { articles: listed } = await listLatestArticles(db, { page: 1, perPage: 10 });
  expect(listed.map(({ title }) => title)[0]).toBe('Ten minutes at six o’clock');
  expect(listed).toHaveLength(5);
  const newest = await findDemo('ten-minutes-at-six-oclock');
  expect(newest.article.commentsOpen).toBe(true);
  const ages = newest.comments.map(({ createdAt }) => Date.now() - createdAt.getTime());
  expect(Math.max(...ages)).toBeLessThan(3 * 24 * 3_600_000);
  expect(Math.min(...ages)).toBeLessThan(3_600_000);
});

test('the badge stands on the answers that the author wrote, and on nothing else', async () => {
  const { article, comments: shown } = await findDemo('no-timetable-ever-needed-courage');
  expect(article.commentCount).toBe(14);
  expect(article.answerCount).toBe(7);
  const badged = shown.filter(({ isByAuthor }) => isByAuthor);
  expect(badged).toHaveLength(7);
  expect(new Set(badged.map(({ name }) => name))).toEqual(new Set(['Miriam Hale']));
  expect(shown.filter(({ name }) => name === 'Miriam Hale')).toHaveLength(7);
});

test('under “managing” two readers and the author disagree, more than four levels deep', async () => {
  const { article } = await findDemo('no-timetable-ever-needed-courage');
  const rows = await db
    .select({
      rootId: comments.rootId,
      depth: comments.depth,
      name: comments.guestName,
      userId: comments.userId,
    })
    .from(comments)
    .where(eq(comments.articleId, article.id));
  const deepest = rows.reduce((a, b) => (b.depth > a.depth ? b : a));
  expect(deepest.depth).toBeGreaterThanOrEqual(4);
  const thread = rows.filter(({ rootId }) => rootId === deepest.rootId);
  expect(new Set(thread.map(({ name, userId }) => name ?? userId)).size).toBe(3);
});

test('“Every kind of comment” holds each kind, and shows no more than it should', async () => {
  const { article, comments: shown } = await findDemo('every-kind-of-comment');
  const html = shown.map(({ bodyHtml }) => bodyHtml).join('\n');
  for (const element of ['<pre>', '<code>', '<ul>', '<ol>', '<blockquote>', '<a ', '<em>', '<br'])
    expect(html).toContain(element);
  expect(html).not.toMatch(/<script|<img|<[^>]*onerror/);
  expect(shown.some(({ bodyHtml }) => bodyHtml === '<p>Quite.</p>')).toBe(true);
  const all = await db.select().from(comments).where(eq(comments.articleId, article.id));
  expect(Math.max(...all.map(({ depth }) => depth))).toBe(12);
  expect(Math.max(...all.map(({ body }) => body.split(/\s+/).length))).toBeGreaterThanOrEqual(600);
  expect(all.some(({ guestName }) => graphemes(guestName ?? '') === 90)).toBe(true);
  expect(all.some(({ body }) => body.split(/[^\p{L}]/u).some((word) => graphemes(word) === 60))).toBe(true);
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['published', 'held', 'spam', 'removed']));
  expect(shown.filter(({ isPublished }) => !isPublished)).toHaveLength(1);
  expect(shown.filter(({ editedAt }) => editedAt)).toHaveLength(2);
});

test('held and spam comments wait for the moderator, held ones with a reason', async () => {
  const held = await listCommentsForModeration(db, { state: 'held', limit: 50 });
  const spam = await listCommentsForModeration(db, { state: 'spam', limit: 50 });
  expect(held.length).toBeGreaterThanOrEqual(3);
  expect(spam.length).toBeGreaterThanOrEqual(3);
  for (const { heldReason } of held) expect(heldReason).toMatch(/\.$/);
});

test('pictures have a size, words for those who cannot see them, and at most 60 KB', async () => {
  for (const picture of await db.select().from(pictures)) {
    expect(picture.mime).toBe('image/webp');
    expect(picture.width).toBe(1600);
    expect(picture.bytes).toBeLessThanOrEqual(60 * 1024);
    expect(picture.alt).toMatch(/^[A-Z].{20,}\.$/);
  }
  const { article } = await findDemo('who-spoke-and-for-how-long');
  expect(article.bodyHtml.match(/<img [^>]*width="1600"/g)).toHaveLength(3);
  expect(article.bodyHtml.match(/<figcaption/g)).toHaveLength(3);
});

test('the author can be taken over: a byline without an address, and every article is marked as demo', async () => {
  const [author] = await db.select().from(users).where(eq(users.handle, 'miriam-hale'));
  expect(author).toMatchObject({ name: 'Miriam Hale', role: 'author', email: null });
  const rows = await db.select({ isDemo: articles.isDemo, state: articles.state }).from(articles);
  expect(rows.every(({ isDemo, state }) => isDemo && state === 'published')).toBe(true);
  const [named] = await db.select().from(blog);
  expect(named).toMatchObject({ name: 'The Open Door', ownedSince: null });
});

test('the new owner takes the author’s place, and every badge with it', async () => {
  await db.transaction((tx) => takeOverBlog(tx, { name: 'Nell Osei', email: 'nell@example.org' }));
  const { article, comments: shown } = await findDemo('no-timetable-ever-needed-courage');
  expect(article.authors.map(({ name }) => name)).toEqual(['Nell Osei']);
  expect(article.answerCount).toBe(7);
  const badged = shown.filter(({ isByAuthor }) => isByAuthor);
  expect(badged.map(({ name }) => name)).toEqual(Array(7).fill('Nell Osei'));
});

test('no article speaks of its author by name, since whoever owns the blog becomes that', async () => {
  const words = [
    ...(await db.select({ body: articles.body }).from(articles)),
    ...(await db.select({ body: comments.body }).from(comments)),
  ];
  for (const { body } of words) expect(body).not.toMatch(/Miriam|Hale\b/);
});
