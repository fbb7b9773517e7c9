import { asc, eq, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import type { Database } from '@/db/client';
import { addArticle, addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { commentWords, unsearched } from '@/db/schema/search';
import { testDatabase } from '@/db/testing/database';
import { searchInput } from './input';
import { makeWords } from './make-words';
import { searchBlog } from './search-blog';
import { WordsInBackground } from './words-in-background';

const { db } = await testDatabase();
const article = await addArticle(db, { title: 'Elsewhere' });
const say = (body: string) => addComment(db, { articleId: article.id, body });
const makeAll = async () => {
  while ((await makeWords(db, 5_000)) > 0);
};
const waiting = () => db.$count(unsearched);
const found = async (q: string) =>
  (await searchBlog(db, searchInput.parse({ q }))).comments.list.map(({ id }) => id);

/** Runs `during` while another transaction has `locked` something. */
async function whileLocked(lock: (tx: Database) => Promise<unknown>, during: () => Promise<unknown>) {
  await db.transaction(async (tx) => {
    await lock(tx as unknown as Database);
    await during();
  });
}

test('what was just written is found at once, however many wait that an import brought before it', async () => {
  await makeAll();
  await db.execute(sql`
    insert into comments (article_id, root_id, anchor, state, guest_name, body, body_html, created_at, published_at)
    select ${article.id}::bigint, n, n + 1000000, 'published', 'G', 'x', '<p>Imported ' || n || '</p>', now(), now()
    from generate_series(1, 2000) n`);
  const { id } = await say('Zanzibar.');
  expect(await found('zanzibar')).toEqual([id]);
  expect(await waiting()).toBeGreaterThan(1_000);
  await makeAll();
  expect(await waiting()).toBe(0);
});

test('a search does not wait long for whoever makes words of very many', async () => {
  await say('Quagmire.');
  const begun = performance.now();
  await whileLocked(
    (tx) => tx.execute(sql`select pg_advisory_xact_lock(7246830)`),
    async () => expect(await found('quagmire')).toEqual([]),
  );
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('a comment that is being answered holds up no words, and gets its own when it is free', async () => {
  await makeAll();
  const [busy, free] = [await say('A busy one.'), await say('A free one.')];
  await whileLocked(
    (tx) => tx.select().from(comments).where(eq(comments.id, busy.id)).for('update'),
    async () => {
      expect(await makeWords(db, 10)).toBe(1);
      expect(await makeWords(db, 10)).toBe(0);
    },
  );
  const made = () =>
    db
      .select({ id: commentWords.commentId })
      .from(commentWords)
      .where(sql`comment_id >= ${busy.id}`)
      .orderBy(asc(commentWords.commentId));
  expect(await made()).toEqual([{ id: free.id }]);
  expect(await makeWords(db, 10)).toBe(1);
  expect(await made()).toEqual([{ id: busy.id }, { id: free.id }]);
});

test('an article that is being written holds up no words either', async () => {
  await makeAll();
  const [busy, free] = [await addArticle(db, { title: 'Busy' }), await addArticle(db, { title: 'Free' })];
  await whileLocked(
    (tx) => tx.select().from(articles).where(eq(articles.id, busy.id)).for('update'),
    async () => expect(await makeWords(db, 10)).toBe(1),
  );
  expect(await db.select({ id: unsearched.articleId }).from(unsearched)).toEqual([{ id: busy.id }]);
  expect(free.id).toBeGreaterThan(busy.id);
  await makeAll();
});

test('of a comment that was taken back meanwhile nothing is found by everyone, and it waits no longer', async () => {
  await makeAll();
  const { id } = await say('Taken back.');
  await db.update(comments).set({ state: 'removed' }).where(eq(comments.id, id));
  expect(await makeWords(db, 10)).toBe(2);
  expect(await waiting()).toBe(0);
  expect(await db.select().from(commentWords).where(eq(commentWords.commentId, id))).toEqual([]);
});

test('in the background words are made at the start and after changes, and between them nothing is asked', async () => {
  await say('Left over from an earlier start.');
  const stop = new AbortController();
  const words = new WordsInBackground(10);
  const lookedAgain = vi.spyOn(db, 'execute');
  const running = words.run(db, stop.signal);
  await vi.waitFor(async () => expect(await waiting()).toBe(0));
  // It has seen that nothing is left.
  await vi.waitFor(() => expect(lookedAgain).toHaveBeenCalledOnce());
  await say('Nobody heard of it yet.');
  // Far more time than it rests.
  for (let n = 0; n < 100; n++) expect(await waiting()).toBe(1);
  words.hear();
  await vi.waitFor(async () => expect(await waiting()).toBe(0));
  lookedAgain.mockRestore();
  stop.abort();
  await running;
});

test('in the background what could not be made is tried again without a further change', async () => {
  const { id } = await say('Busy at the start.');
  const stop = new AbortController();
  let running: Promise<void> | undefined;
  await whileLocked(
    (tx) => tx.select().from(comments).where(eq(comments.id, id)).for('update'),
    async () => {
      const asked = vi.spyOn(db, 'execute');
      running = new WordsInBackground(10).run(db, stop.signal);
      await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1));
      asked.mockRestore();
    },
  );
  await vi.waitFor(async () => expect(await waiting()).toBe(0));
  stop.abort();
  await running;
});
