import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from './counts';
import { THREADS_PER_PAGE } from './queries';
import { listThreadView, type View } from './thread-views';

const { db } = await testDatabase();
const author = await addUser(db, { role: 'author' });
const member = await addUser(db);
const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n));

async function addThreads(count: number) {
  const article = await addArticle(db, { authorIds: [author.id] });
  const threads: number[] = [];
  for (let n = 0; n < count; n++)
    threads.push((await addComment(db, { articleId: article.id, createdAt: minute(n) })).id);
  return { articleId: article.id, threads };
}

async function allOf(articleId: number, view: View): Promise<number[][]> {
  const pages: number[][] = [];
  for (let after: number | null = null, turn = 0; turn < 20; turn++) {
    const page = await listThreadView(db, { articleId, view, after });
    pages.push(page?.comments.map(({ id }) => id) ?? []);
    if (!page?.next) break;
    after = page.next;
  }
  return pages;
}

test('the newest threads come first, page by page, with their replies the oldest first', async () => {
  const { articleId, threads } = await addThreads(THREADS_PER_PAGE + 3);
  const newest = threads.at(-1) ?? 0;
  const replies: number[] = [];
  for (const n of [500, 600])
    replies.push((await addComment(db, { articleId, parentId: newest, createdAt: minute(n) })).id);
  await recountArticle(db, articleId);
  const [first = [], second] = await allOf(articleId, 'newest');
  expect(first.slice(0, 4)).toEqual([newest, ...replies, threads.at(-2)]);
  expect([...first, ...(second ?? [])].filter((id) => !replies.includes(id))).toEqual([...threads].reverse());
  expect(second).toEqual([threads[2], threads[1], threads[0]]);
});

test("with the author are the threads in which one of the article's authors has a published word", async () => {
  const { articleId, threads } = await addThreads(5);
  const [, started = 0, heldOnly = 0, others = 0, deep = 0] = threads;
  await addComment(db, { articleId, parentId: started, userId: author.id });
  await addComment(db, { articleId, parentId: heldOnly, userId: author.id, state: 'held' });
  await addComment(db, { articleId, parentId: others, userId: member.id });
  const reply = await addComment(db, { articleId, parentId: deep, userId: member.id });
  await addComment(db, { articleId, parentId: reply.id, userId: author.id });
  await recountArticle(db, articleId);
  const page = await listThreadView(db, { articleId, view: 'with-author', after: null });
  expect([...new Set(page?.comments.map(({ rootId }) => rootId))]).toEqual([started, deep]);
  expect(page?.comments).toHaveLength(5);
  expect(page?.next).toBeNull();
});

test('a cursor that is no first comment of this article has no page', async () => {
  const { articleId, threads } = await addThreads(1);
  const reply = await addComment(db, { articleId, parentId: threads[0] });
  const elsewhere = await addThreads(1);
  for (const after of [reply.id, elsewhere.threads[0] ?? 0, 987_654_321])
    expect(await listThreadView(db, { articleId, view: 'newest', after })).toBeUndefined();
});
