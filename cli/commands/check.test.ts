import { runCommand } from 'citty';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { addArticle, addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { plantStorm } from '@/lib/demo/plant-storm';
import { check } from './check';

const { db, address } = await testDatabase();
let out: string[] = [];
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', address);
  out = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(closeDatabase);

const run = (...rawArgs: string[]) => runCommand(check, { rawArgs });
for (const shape of ['mixed', 'one-thread', 'deep'] as const)
  await plantStorm(db, { slug: shape, comments: 300, shape });

test('where all counts are right it says so, and ends well', async () => {
  await run();
  expect(out).toEqual(['3 articles with 900 published comments were counted: everything is right.']);
  expect(process.exitCode).toBeUndefined();
});

test.each([
  ['an article', () => db.update(articles).set({ commentCount: 299 }).where(eq(articles.slug, 'deep'))],
  ['its answers', () => db.update(articles).set({ answerCount: 1_000 }).where(eq(articles.slug, 'deep'))],
  ['replies', () => db.execute(sql`update comments set visible_replies = 7 where depth = 60`)],
  [
    'waits',
    () =>
      db.execute(sql`update comments set waits_since = now() where depth = 0
    and article_id = (select id from articles where slug = 'deep')`),
  ],
  [
    'a thread',
    () =>
      db.execute(sql`update comments set thread_size = thread_size - 1 where depth = 0
    and article_id = (select id from articles where slug = 'deep')`),
  ],
])(
  'a wrong count of %s is said with a failing exit, changed by nothing but --repair, and then right',
  async (_, spoil) => {
    await spoil();
    await run();
    await run();
    expect(process.exitCode).toBe(1);
    expect(out[0]).toMatch(/^\/deep\t/);
    expect(out.slice(2)).toEqual(out.slice(0, 2));
    process.exitCode = undefined;
    out = [];
    await run('--repair');
    expect(out.at(-1)).toContain('differ and were mended.');
    expect(process.exitCode).toBeUndefined();
    out = [];
    await run();
    expect(out).toHaveLength(1);
  },
);

test('comments that are not shown are counted nowhere, and stubs in their thread', async () => {
  const article = await addArticle(db);
  const root = await addComment(db, { articleId: article.id, state: 'removed' });
  await addComment(db, { articleId: article.id, parentId: root.id });
  await addComment(db, { articleId: article.id, state: 'spam' });
  await run('--repair');
  const [row] = await db.select().from(comments).where(eq(comments.id, root.id));
  expect([row?.visibleReplies, row?.threadSize]).toEqual([1, 2]);
});
