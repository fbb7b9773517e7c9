import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { spamLessons } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { recountArticle } from './counts';
import { manyInput } from './input';
import { judgeComment } from './judge-comment';
import { judgeMany } from './judge-many';
import { manyInWords, manyPath, readMany } from './many';
import { undoActs } from './undo-acts';

const { db } = await testDatabase();

async function person(role: Role): Promise<Viewer> {
  const { id, name, email } = await addUser(db, { role });
  return { id, name, email, role };
}
const moderator = await person('moderator');

/** An article with so many held comments. */
async function held(count: number, authorIds?: string[]) {
  const article = await addArticle(db, { authorIds });
  const ids: number[] = [];
  for (let n = 0; n < count; n++)
    ids.push((await addComment(db, { articleId: article.id, state: 'held' })).id);
  await recountArticle(db, article.id);
  return { article, ids };
}
const statesOf = async (ids: number[]) =>
  (
    await db
      .select({ state: comments.state })
      .from(comments)
      .where(inArray(comments.id, ids))
      .orderBy(comments.id)
  ).map(({ state }) => state);
const countOf = async (id: number) =>
  (await db.select({ count: articles.commentCount }).from(articles).where(eq(articles.id, id)))[0]?.count;

test('many are published as one is: counted, logged, learned from, and their pages told', async () => {
  const { article, ids } = await held(3);
  const exchange = newExchange();
  const { entryId, ...many } = await exchanges.run(exchange, () =>
    judgeMany(db, moderator, { commentIds: ids, state: 'published' }),
  );
  expect(many).toEqual({ what: 'published', done: 3, already: 0, refused: 0 });
  expect(await statesOf(ids)).toEqual(['published', 'published', 'published']);
  expect(await countOf(article.id)).toBe(3);
  expect([...exchange.changed]).toContain(`article:${article.id}`);
  expect(await db.$count(spamLessons, inArray(spamLessons.commentId, ids))).toBe(3);
  const entries = await db.select().from(log).where(inArray(log.commentId, ids)).orderBy(log.id);
  expect(entries.map(({ act }) => act)).toEqual(Array(3).fill('comment.published'));
  expect(new Set(entries.map(({ together }) => together)).size).toBe(1);
  expect(entryId).toBe(entries.at(-1)?.id);
});

test('all of it is undone in one, and what was changed since stays, and is said', async () => {
  const { article, ids } = await held(3);
  const { entryId = 0 } = await judgeMany(db, moderator, { commentIds: ids, state: 'spam' });
  await judgeComment(db, moderator, { commentId: ids[1] ?? 0, state: 'removed' });
  expect(await undoActs(db, moderator, { entryId })).toEqual({
    ...{ what: 'undone', done: 2, already: 0, refused: 1 },
  });
  expect((await statesOf(ids)).sort()).toEqual(['held', 'held', 'removed']);
  expect(await countOf(article.id)).toBe(0);
  expect(await db.$count(spamLessons, inArray(spamLessons.commentId, ids))).toBe(0);
  // A second time there is nothing left that could be.
  await expect(undoActs(db, moderator, { entryId })).rejects.toMatchObject({ status: 409 });
});

test('one that is gone, of another author, or so already keeps none of the others', async () => {
  const author = await person('author');
  const own = await held(2, [author.id]);
  const others = await held(1);
  const [first = 0, second = 0] = own.ids;
  await judgeComment(db, author, { commentId: second, state: 'spam' });
  const commentIds = [others.ids[0] ?? 0, 9_999_999, first, second, first];
  expect(await judgeMany(db, author, { commentIds, state: 'spam' })).toMatchObject({
    ...{ done: 1, already: 1, refused: 2 },
  });
  expect(await statesOf([...own.ids, ...others.ids])).toEqual(['spam', 'spam', 'held']);
});

test.each([null, 'commenter', 'author'] as const)('%s may do nothing to others’ comments', async (role) => {
  const { ids } = await held(2);
  const viewer = role && (await person(role));
  await expect(judgeMany(db, viewer, { commentIds: ids, state: 'published' })).rejects.toMatchObject({
    status: viewer ? 403 : 401,
  });
  expect(await statesOf(ids)).toEqual(['held', 'held']);
});

test('nobody undoes in one what they may not judge', async () => {
  const { ids } = await held(2);
  const { entryId = 0 } = await judgeMany(db, moderator, { commentIds: ids, state: 'spam' });
  await expect(undoActs(db, await person('author'), { entryId })).rejects.toMatchObject({ status: 403 });
  expect(await db.$count(log, and(inArray(log.commentId, ids), isNull(log.undoneAt)))).toBe(2);
});

test('of two who judge the same comments at once, each does some of it and none twice', async () => {
  const { article, ids } = await held(8);
  const two = await Promise.all(
    [ids, [...ids].reverse()].map((commentIds) =>
      judgeMany(db, moderator, { commentIds, state: 'published' }),
    ),
  );
  expect(two.map(({ done }) => done).reduce((sum, done) => sum + done)).toBe(8);
  expect(two.map(({ already }) => already).reduce((sum, already) => sum + already)).toBe(8);
  expect(await countOf(article.id)).toBe(8);
  const [kept] = await db.execute<{ size: number }>(
    sql`select sum(thread_size)::int as size from comments where article_id = ${article.id}`,
  );
  expect(kept?.size).toBe(8);
});

test('why they were removed is kept with each', async () => {
  const { ids } = await held(2);
  await judgeMany(db, moderator, { commentIds: ids, state: 'removed', why: 'repeated' });
  const entries = await db.select({ why: log.why }).from(log).where(inArray(log.commentId, ids));
  expect(entries).toEqual([{ why: 'repeated' }, { why: 'repeated' }]);
});

test.each([
  [{}, /choose at least one/],
  [{ chosen: Array(101).fill('7') }, /at most 100/],
  [{ chosen: ['7', 'x'] }, /./],
  [{ chosen: ['-7'] }, /./],
])('what cannot be chosen is refused: %j', (given, sentence) => {
  const { success, error } = manyInput.safeParse({ to: 'spam', ...given });
  expect(success).toBe(false);
  expect(error?.issues[0]?.message).toMatch(sentence);
});

test('a form cannot say more than what may be done', () => {
  expect(manyInput.safeParse({ to: 'answered', chosen: ['7'] }).success).toBe(false);
  expect(manyInput.parse({ to: 'spam', chosen: ['7'], why: 'x', q: 'y'.repeat(9_999), userId: 'u' })).toEqual(
    {
      ...{ to: 'spam', chosen: [7], list: 'held', before: undefined, q: undefined, why: undefined },
    },
  );
});

test('what became of them is said in plain sentences, and an address can only say what we say', () => {
  const many = { what: 'published', done: 12, already: 1, refused: 2 } as const;
  expect(manyInWords(many, 'en')).toBe(
    '12 comments published. 1 was so already. 2 stayed as they were: they are gone, not yours to judge, or were changed since.',
  );
  expect(manyInWords({ ...many, done: 1, already: 0, refused: 0 }, 'de')).toBe('1 Kommentar veröffentlicht.');
  const path = manyPath(many, { list: 'spam', q: 'casino & co', before: 9 }, 17);
  expect(path).toMatch(/^\/studio\/comments\?state=spam&q=casino/);
  expect(readMany(Object.fromEntries(new URL(path, 'http://localhost').searchParams))).toEqual(many);
  expect(readMany({ said: 'many', what: 'published', done: '<b>', already: '-1', refused: '99999' })).toEqual(
    {
      ...{ what: 'published', done: 0, already: 0, refused: 0 },
    },
  );
  for (const what of [undefined, 'constructor', 'You have won'])
    expect(readMany({ said: 'many', what })).toBeUndefined();
});
