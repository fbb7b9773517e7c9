import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Queryable } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { untilSomebodyWaits } from '@/db/testing/wait';
import { Refusal } from '@/lib/refusal';
import { recountArticle } from './counts';
import { replyInput } from './input';
import { postReply } from './post-reply';

const { db } = await testDatabase();
const author = await addUser(db, { role: 'author' });
const moderator = await addUser(db, { role: 'moderator' });

const typed = (articleId: number, parentId?: number) =>
  replyInput.parse({ articleId, parentId, body: 'Words.', name: 'Gus', email: 'gus@example.org' });

const countsOf = async (id: number) =>
  (
    await db
      .select({ all: articles.commentCount, answers: articles.answerCount })
      .from(articles)
      .where(eq(articles.id, id))
  )[0];

/** Posts while another act holds the article, which does its work once the post waits for it. */
async function postDuring(
  articleId: number,
  { parentId, work }: { parentId?: number; work: (tx: Queryable) => Promise<unknown> },
): Promise<unknown> {
  let posting: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, articleId)).for('update');
    posting = postReply(db, moderator, typed(articleId, parentId)).catch((error: unknown) => error);
    await untilSomebodyWaits(db);
    await work(tx);
  });
  return posting;
}

test('a reply that waits while the authors of its article change is counted by the new ones', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  await postDuring(article.id, {
    work: async (tx) => {
      await tx
        .update(articleAuthors)
        .set({ userId: moderator.id })
        .where(eq(articleAuthors.articleId, article.id));
      await recountArticle(tx, article.id);
    },
  });
  expect(await countsOf(article.id)).toEqual({ all: 1, answers: 1 });
});

test('a reply that waits while its article is closed to it, or what it answers is removed, is refused', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const parent = await addComment(db, { articleId: article.id });
  const orphaned = await postDuring(article.id, {
    parentId: parent.id,
    work: (tx) => tx.update(comments).set({ state: 'removed' }).where(eq(comments.id, parent.id)),
  });
  expect(orphaned).toBeInstanceOf(Refusal);
  const late = await postDuring(article.id, {
    work: (tx) => tx.update(articles).set({ state: 'private' }).where(eq(articles.id, article.id)),
  });
  expect(late).toBeInstanceOf(Refusal);
  expect(await db.$count(comments, eq(comments.articleId, article.id))).toBe(1);
});

test('a reply that will be held does not wait for the acts on its article', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  await db.transaction(async (tx) => {
    await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.id, article.id))
      .for('no key update');
    expect((await postReply(db, null, typed(article.id))).state).toBe('held');
  });
});

test('two sendings of one form without a key that meet at the turn of a window are one', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const turn = Math.ceil(Date.now() / 600_000) * 600_000;
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  for (const viewer of [null, moderator]) {
    vi.setSystemTime(turn - 1);
    const first = postReply(db, viewer, typed(article.id));
    vi.setSystemTime(turn + 1);
    const second = postReply(db, viewer, typed(article.id));
    expect((await first).id).toBe((await second).id);
  }
});

test('two hundred replies at once to one comment are there once each, and counted', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const root = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const posted = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      postReply(db, author, { ...typed(article.id, n % 2 ? root.id : undefined), submissionKey: `key-${n}` }),
    ),
  );
  expect(new Set(posted.map(({ id }) => id)).size).toBe(200);
  const kept = [await countsOf(article.id), await rootCounts(root.id)];
  expect(kept).toEqual([
    { all: 201, answers: 200 },
    { replies: 100, size: 101 },
  ]);
});

const rootCounts = async (id: number) =>
  (
    await db
      .select({ replies: comments.visibleReplies, size: comments.threadSize })
      .from(comments)
      .where(eq(comments.id, id))
  )[0];
