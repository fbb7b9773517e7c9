import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { type CommentState, countStateChange, recountArticle } from './counts';

const { db } = await testDatabase();
const states: CommentState[] = ['published', 'held', 'spam', 'removed'];

async function countsOf(articleId: number) {
  const rows = await db
    .select({ id: comments.id, visibleReplies: comments.visibleReplies, threadSize: comments.threadSize })
    .from(comments)
    .where(eq(comments.articleId, articleId))
    .orderBy(comments.id);
  const [article] = await db
    .select({ commentCount: articles.commentCount, answerCount: articles.answerCount })
    .from(articles)
    .where(eq(articles.id, articleId));
  return { rows, article };
}

test('after any sequence of writing and judging, the kept counts are those that counting anew gives', async () => {
  const author = await addUser(db, { role: 'author' });
  const step = fc.record({
    parent: fc.nat(30),
    byAuthor: fc.boolean(),
    target: fc.nat(30),
    state: fc.constantFrom(...states),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const article = await addArticle(db, { authorIds: [author.id] });
      const written: Awaited<ReturnType<typeof addComment>>[] = [];
      for (const { parent, byAuthor, target, state } of steps) {
        const parentId = written[parent]?.id ?? null;
        const made = await addComment(db, {
          articleId: article.id,
          parentId,
          state,
          userId: byAuthor ? author.id : null,
        });
        written.push(made);
        await countStateChange(db, made, { from: null, to: state });
        const judged = written[target % written.length] as typeof made;
        const [before] = await db
          .select({ state: comments.state })
          .from(comments)
          .where(eq(comments.id, judged.id));
        await db.update(comments).set({ state }).where(eq(comments.id, judged.id));
        await countStateChange(db, judged, { from: before?.state ?? null, to: state });
      }
      const kept = await countsOf(article.id);
      await recountArticle(db, article.id);
      expect(kept).toEqual(await countsOf(article.id));
    }),
    { numRuns: 25 },
  );
});

test('a removed comment with a published reply is drawn as a stub, and goes when the reply goes', async () => {
  const article = await addArticle(db);
  const root = await addComment(db, { articleId: article.id, state: 'removed' });
  const reply = await addComment(db, { articleId: article.id, parentId: root.id });
  await recountArticle(db, article.id);
  expect((await countsOf(article.id)).rows).toEqual([
    { id: root.id, visibleReplies: 1, threadSize: 2 },
    { id: reply.id, visibleReplies: 0, threadSize: 0 },
  ]);
  await db.update(comments).set({ state: 'spam' }).where(eq(comments.id, reply.id));
  await countStateChange(db, reply, { from: 'published', to: 'spam' });
  expect((await countsOf(article.id)).rows[0]).toEqual({ id: root.id, visibleReplies: 0, threadSize: 0 });
});

test('a thread ten thousand replies deep is counted', async () => {
  const article = await addArticle(db);
  const root = await addComment(db, { articleId: article.id });
  await db.execute(sql`
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, body, body_html)
    select ${root.id} + n, ${article.id}, ${root.id} + n - 1, ${root.id}, n, ${root.id} + n, 'published', 'x', '<p>x</p>'
    from generate_series(1, 9999) n`);
  await recountArticle(db, article.id);
  const { rows, article: counts } = await countsOf(article.id);
  expect(rows[0]?.threadSize).toBe(10_000);
  expect(counts?.commentCount).toBe(10_000);
});

test('a branch ten thousand stubs long comes and goes with the one word at its end', async () => {
  const article = await addArticle(db);
  const root = await addComment(db, { id: 5_000_000, articleId: article.id, state: 'removed' });
  await db.execute(sql`
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, body, body_html)
    select ${root.id} + n, ${article.id}, ${root.id} + n - 1, ${root.id}, n, ${root.id} + n, 'removed', 'x', '<p>x</p>'
    from generate_series(1, 9999) n`);
  const last = { ...root, id: root.id + 9_999, parentId: root.id + 9_998, rootId: root.id };
  for (const [state, size] of [
    ['published', 10_000],
    ['removed', 0],
  ] as const) {
    const from = state === 'published' ? 'removed' : 'published';
    await db.update(comments).set({ state }).where(eq(comments.id, last.id));
    await countStateChange(db, last, { from, to: state });
    const kept = await countsOf(article.id);
    expect(kept.rows[0]?.threadSize).toBe(size);
    await recountArticle(db, article.id);
    expect(kept).toEqual(await countsOf(article.id));
  }
});
