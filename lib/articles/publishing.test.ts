import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { listLatestArticles } from './list-queries';
import { publishArticle } from './publish-article';
import { publishDueArticles } from './publish-due-articles';
import { findArticleForEditing, findPublishedArticle } from './queries';
import { removeArticle } from './remove-article';
import { restoreArticle } from './restore-article';
import { unpublishArticle } from './unpublish-article';

const { db } = await testDatabase();
const HOUR = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms);

async function person(role: Role): Promise<Viewer> {
  const { id } = await addUser(db, { role });
  return { id, name: role, email: null, role };
}
const author = await person('author');
const owner = await person('owner');
const add = (given: Parameters<typeof addArticle>[1]) => addArticle(db, { authorIds: [author.id], ...given });
const draft = () => add({ state: 'draft', publishedAt: null });
const find = async (articleId: number) =>
  (await findArticleForEditing(db, articleId)) ?? Promise.reject(new Error('gone'));

const ACTS = { publishArticle, unpublishArticle, removeArticle, restoreArticle };

test.each(Object.entries(ACTS))('%s is for the article’s authors and the owner', async (_name, act) => {
  const strangers = [
    null,
    await person('author'),
    { ...author, role: 'commenter' as const },
    await person('moderator'),
  ];
  for (const viewer of strangers) {
    const { id, state } = await add({
      state: act === restoreArticle ? 'removed' : 'scheduled',
      publishedAt: fromNow(HOUR),
    });
    await expect(act(db, viewer, { articleId: id })).rejects.toMatchObject({
      name: 'Refusal',
      status: viewer ? 403 : 401,
    });
    expect((await find(id)).state).toBe(state);
  }
  for (const viewer of [author, owner]) {
    const { id, state } = await add({
      state: act === restoreArticle ? 'removed' : 'scheduled',
      publishedAt: fromNow(HOUR),
    });
    await act(db, viewer, { articleId: id });
    expect((await find(id)).state).not.toBe(state);
  }
  await expect(act(db, owner, { articleId: 987_654_321 })).rejects.toMatchObject({ status: 404 });
});

test('a draft that is published is there for everyone at once, and the pages are told', async () => {
  const { id, slug } = await draft();
  const exchange = newExchange();
  const { state } = await exchanges.run(exchange, () => publishArticle(db, author, { articleId: id }));
  expect(state).toBe('published');
  expect((await findPublishedArticle(db, slug))?.publishedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect([...exchange.changed].sort()).toEqual([`article:${id}`, 'articles']);
});

test('a date in the past is kept, a date to come schedules', async () => {
  const { id } = await draft();
  const past = new Date('2020-02-29T12:00:00Z');
  expect(await publishArticle(db, author, { articleId: id, at: past })).toEqual({ state: 'published' });
  expect((await find(id)).publishedAt).toEqual(past);
  const later = fromNow(HOUR);
  expect(await publishArticle(db, author, { articleId: id, at: later })).toEqual({ state: 'scheduled' });
  expect(await find(id)).toMatchObject({ state: 'scheduled', publishedAt: later });
});

test('published, unpublished and published again it keeps its first date; a date that never came is forgotten', async () => {
  const first = new Date('2021-05-05T05:05:05Z');
  const { id, slug } = await add({ publishedAt: first });
  await unpublishArticle(db, author, { articleId: id });
  expect(await findPublishedArticle(db, slug)).toBeUndefined();
  await publishArticle(db, author, { articleId: id });
  expect((await find(id)).publishedAt).toEqual(first);

  const planned = await add({ state: 'scheduled', publishedAt: fromNow(HOUR) });
  await unpublishArticle(db, author, { articleId: planned.id });
  expect(await find(planned.id)).toMatchObject({ state: 'draft', publishedAt: null });
});

test('a scheduled article that is published now has the date of now', async () => {
  const { id } = await add({ state: 'scheduled', publishedAt: fromNow(HOUR) });
  await publishArticle(db, author, { articleId: id });
  const { state, publishedAt } = await find(id);
  expect(state).toBe('published');
  expect(Math.abs(Date.now() - (publishedAt?.getTime() ?? 0))).toBeLessThan(60_000);
});

test('nothing without a title is published', async () => {
  const { id } = await add({ state: 'draft', title: '', publishedAt: null });
  await expect(publishArticle(db, author, { articleId: id })).rejects.toMatchObject({
    fields: { title: expect.any(String) },
  });
});

test('what is due is published with its own date, also days later; what is not stays', async () => {
  await publishDueArticles(db);
  const lastWeek = fromNow(-7 * 24 * HOUR);
  const missed = await add({ state: 'scheduled', publishedAt: lastWeek });
  const justNow = await add({ state: 'scheduled', publishedAt: fromNow(-1) });
  const later = await add({ state: 'scheduled', publishedAt: fromNow(HOUR) });
  const undated = await add({ state: 'scheduled', publishedAt: null });
  const exchange = newExchange();
  expect(await exchanges.run(exchange, () => publishDueArticles(db))).toBe(2);
  expect(await find(missed.id)).toMatchObject({ state: 'published', publishedAt: lastWeek });
  expect((await find(justNow.id)).state).toBe('published');
  expect((await find(later.id)).state).toBe('scheduled');
  expect((await find(undated.id)).state).toBe('scheduled');
  expect([...exchange.changed].sort()).toEqual(
    [`article:${missed.id}`, `article:${justNow.id}`, 'articles'].sort(),
  );
  const quiet = newExchange();
  expect(await exchanges.run(quiet, () => publishDueArticles(db))).toBe(0);
  expect(quiet.changed.size).toBe(0);
});

test('of ten processes that look at once, one publishes', async () => {
  for (let n = 0; n < 5; n++) await add({ state: 'scheduled', publishedAt: fromNow(-HOUR) });
  const counts = await Promise.all(Array.from({ length: 10 }, () => publishDueArticles(db)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
});

test('a removed article gives its address free, keeps words and comments, and comes back as a draft', async () => {
  const { id } = await add({ slug: 'leaving', body: 'Words.' });
  const { id: commentId } = await addComment(db, { articleId: id });
  await removeArticle(db, author, { articleId: id });
  await removeArticle(db, author, { articleId: id });
  expect(await findPublishedArticle(db, 'leaving')).toBeUndefined();
  const [row] = await db
    .select({ slug: articles.slug, removedAt: articles.removedAt })
    .from(articles)
    .where(eq(articles.id, id));
  expect(row).toEqual({ slug: `leaving~${id}`, removedAt: expect.any(Date) });
  const successor = await add({ slug: 'leaving' });
  await restoreArticle(db, author, { articleId: id });
  await restoreArticle(db, author, { articleId: id });
  expect(await find(id)).toMatchObject({
    state: 'draft',
    slug: 'leaving-2',
    body: 'Words.',
    removedAt: null,
  });
  expect((await find(successor.id)).slug).toBe('leaving');
  expect(await db.select({ id: comments.id }).from(comments).where(eq(comments.id, commentId))).toHaveLength(
    1,
  );
});

test('what is removed is restored before it is published or unpublished', async () => {
  const { id } = await add({ state: 'removed' });
  for (const act of [publishArticle, unpublishArticle]) {
    await expect(act(db, author, { articleId: id })).rejects.toMatchObject({ status: 409 });
  }
});

test.each(['draft', 'scheduled', 'private', 'removed'] as const)(
  'a %s article is never public',
  async (state) => {
    const { id, slug } = await add({ state, publishedAt: fromNow(-HOUR) });
    expect(await findPublishedArticle(db, slug)).toBeUndefined();
    const { articles: listed } = await listLatestArticles(db, { page: 1, perPage: 500 });
    expect(listed.map((article) => article.id)).not.toContain(id);
  },
);

test('nor is one that is called published before its date', async () => {
  const { slug } = await add({ publishedAt: fromNow(HOUR) });
  expect(await findPublishedArticle(db, slug)).toBeUndefined();
});
