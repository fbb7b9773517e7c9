import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from '@/lib/comments/counts';
import { renderComment } from '@/lib/markdown/comment';
import { plantStorm } from './plant-storm';
import type { StormShape } from './storm-shape';

const { db } = await testDatabase();

async function storm(shape: StormShape, count: number) {
  const slug = `storm-${shape}-${count}`;
  await plantStorm(db, { slug, comments: count, shape });
  const [article] = await db.select().from(articles).where(eq(articles.slug, slug));
  if (!article) throw new Error('There is no article.');
  return { article, rows: await listRows(article.id) };
}

const listRows = (articleId: number) =>
  db.select().from(comments).where(eq(comments.articleId, articleId)).orderBy(asc(comments.id));

const shapes: [StormShape, number][] = [
  ['mixed', 1],
  ['mixed', 50],
  ['mixed', 1_000],
  ['flat', 500],
  ['one-thread', 1],
  ['one-thread', 900],
  ['deep', 700],
  ['fan', 1],
  ['fan', 800],
];

test.each(shapes)('a %s storm of %i has that many comments, and keeps the counts', async (shape, count) => {
  const { article, rows } = await storm(shape, count);
  expect(rows).toHaveLength(count);
  const kept = [
    article.commentCount,
    article.answerCount,
    ...rows.map((row) => [row.visibleReplies, row.threadSize]),
  ];
  await db
    .update(comments)
    .set({ visibleReplies: -1, threadSize: -1 })
    .where(eq(comments.articleId, article.id));
  await recountArticle(db, article.id);
  const [counted] = await db.select().from(articles).where(eq(articles.id, article.id));
  const anew = (await listRows(article.id)).map((row) => [row.visibleReplies, row.threadSize]);
  expect(kept).toEqual([counted?.commentCount, counted?.answerCount, ...anew]);
});

test.each(shapes)('in a %s storm of %i each comment stands under what it answers', async (shape, count) => {
  const { rows } = await storm(shape, count + 1);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    expect(row.parentId === null).toBe(parent === undefined);
    expect(row.depth).toBe(parent ? parent.depth + 1 : 0);
    expect(row.rootId).toBe(parent ? parent.rootId : row.id);
    if (parent) expect(row.createdAt.getTime()).toBeGreaterThan(parent.createdAt.getTime());
  }
});

test('a mixed storm is as deep as six, and its author answers in it', async () => {
  const { article, rows } = await storm('mixed', 800);
  expect(Math.max(...rows.map(({ depth }) => depth))).toBe(6);
  expect(article.answerCount).toBeGreaterThan(50);
});

test('the words of a storm are of all lengths, and rendered', async () => {
  const { rows } = await storm('flat', 300);
  const lengths = rows.map(({ body }) => body.split(/\s+/).length).sort((a, b) => a - b);
  expect(lengths[0]).toBeLessThan(15);
  expect(lengths.at(-1)).toBeGreaterThan(400);
  for (const { body, bodyHtml } of rows.slice(0, 100)) expect(bodyHtml).toBe(renderComment(body));
});

test('after a storm the next comment gets the next number', async () => {
  const { article, rows } = await storm('flat', 60);
  const next = await addComment(db, { articleId: article.id });
  expect(next.id).toBe((rows.at(-1)?.id ?? 0) + 1);
});

test('fifty thousand comments are written in one go', async () => {
  await plantStorm(db, { slug: 'large', comments: 50_000, shape: 'mixed' });
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from comments c join articles a on a.id = c.article_id where a.slug = 'large'`,
  );
  expect(row?.count).toBe(50_000);
});
