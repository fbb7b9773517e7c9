import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { testDatabase } from '@/db/testing/database';
import { untilSomebodyWaits } from '@/db/testing/wait';
import { recountArticle } from './counts';
import { countWaiting, listWaiting } from './desk-queries';
import { replyInput } from './input';
import { judgeComment } from './judge-comment';
import { laterMoment } from './later';
import { postReply } from './post-reply';
import { publishAndReply } from './publish-and-reply';
import { type Settling, settleWait } from './settle-wait';
import { undoJudgement } from './undo-judgement';
import { beginWaits } from './waits';

const { db } = await testDatabase();
const author = await addUser(db, { name: 'Miriam', role: 'author' });
const stranger = await addUser(db, { name: 'Olga', role: 'author' });
const moderator = await addUser(db, { name: 'Mo', role: 'moderator' });
const reader = await addUser(db, { name: 'Ada' });

/** An article with one comment that waits. */
async function waiting() {
  const article = await addArticle(db, { authorIds: [author.id] });
  const comment = await addComment(db, { articleId: article.id, userId: reader.id });
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  const now = async () => {
    const { state, waitsSince, laterUntil, readByAuthorAt } = comments;
    const shown = { state, waitsSince, laterUntil, readByAuthorAt };
    const [row] = await db.select(shown).from(comments).where(eq(comments.id, comment.id));
    return row as NonNullable<typeof row>;
  };
  const listed = async (isLater = false) =>
    (await listWaiting(db, { authorId: author.id, isLater, limit: 1_000 })).some(
      ({ id }) => id === comment.id,
    );
  return { article, comment, commentId: comment.id, now, listed };
}

const WAYS: Settling[] = [{ how: 'settled' }, { how: 'read' }, { how: 'put-off', until: 'tomorrow' }];

test.each(WAYS)(
  '$how takes a conversation from the desk, notes who did it, and undone it waits as before',
  async (way) => {
    const { commentId, now, listed } = await waiting();
    const before = await now();
    expect(await listed()).toBe(true);
    const entryId = (await settleWait(db, author, { commentId, ...way })) ?? 0;
    expect([await listed(), await listed(true)]).toEqual([false, way.how === 'put-off']);
    const [entry] = await db.select().from(log).where(eq(log.id, entryId));
    expect(entry).toMatchObject({ act: `comment.${way.how}`, actorId: author.id, commentId });
    await undoJudgement(db, author, { entryId });
    expect([await listed(), await now()]).toEqual([true, before]);
    // Once more changes nothing.
    await settleWait(db, author, { commentId, ...way });
    await undoJudgement(db, author, { entryId });
    expect(await listed()).toBe(false);
  },
);

test('what the author read says so to everyone; what has nothing to be added does not', async () => {
  const read = await waiting();
  await settleWait(db, author, { commentId: read.commentId, how: 'read' });
  expect((await read.now()).readByAuthorAt).not.toBeNull();
  const settled = await waiting();
  await settleWait(db, author, { commentId: settled.commentId, how: 'settled' });
  expect((await settled.now()).readByAuthorAt).toBeNull();
});

test('what was settled or put off is on the desk again when somebody goes on', async () => {
  for (const way of WAYS) {
    const { article, commentId } = await waiting();
    await settleWait(db, author, { commentId, ...way });
    const more = replyInput.parse({ articleId: article.id, parentId: commentId, body: 'And another thing.' });
    const { id } = await postReply(db, reader, more);
    const ids = (await listWaiting(db, { authorId: author.id, limit: 1_000 })).map((row) => row.id);
    expect(ids, way.how).toContain(id);
  }
});

test('nobody but the article’s authors can say that it was read, nor settle or put off a conversation', async () => {
  const { commentId, now } = await waiting();
  const before = await now();
  for (const viewer of [null, reader, moderator, stranger])
    for (const way of WAYS)
      await expect(settleWait(db, viewer, { commentId, ...way })).rejects.toThrow(
        'Only the authors of this article',
      );
  expect(await now()).toEqual(before);
});

test('an answer from the desk ends the wait; undone, the answer is gone and the conversation waits as before', async () => {
  const { article, commentId, now, listed } = await waiting();
  const before = await now();
  const { id, entryId = 0 } = await publishAndReply(db, author, { commentId, body: 'An answer.' });
  expect(await listed()).toBe(false);
  await undoJudgement(db, author, { entryId });
  expect([await listed(), await now()]).toEqual([true, before]);
  const where = and(eq(comments.articleId, article.id), eq(comments.id, id));
  expect(await db.select({ state: comments.state }).from(comments).where(where)).toEqual([
    { state: 'removed' },
  ]);
});

test('an answer that was undone can be sent again in the same words', async () => {
  const { commentId, listed } = await waiting();
  const first = await publishAndReply(db, author, { commentId, body: 'An answer.' });
  await undoJudgement(db, author, { entryId: first.entryId ?? 0 });
  const second = await publishAndReply(db, author, { commentId, body: 'An answer.' });
  expect([second.state, second.id === first.id, await listed()]).toEqual(['published', false, false]);
});

test('what is sent twice is noted once, and undone once', async () => {
  for (const way of WAYS) {
    const { commentId } = await waiting();
    await settleWait(db, author, { commentId, ...way });
    expect(await settleWait(db, author, { commentId, ...way }), way.how).toBeUndefined();
    expect(await db.$count(log, eq(log.commentId, commentId))).toBe(1);
  }
  const { commentId, listed } = await waiting();
  const first = await publishAndReply(db, author, { commentId, body: 'An answer.' });
  const again = await publishAndReply(db, author, { commentId, body: 'An answer.' });
  expect(again).toEqual({ id: first.id, state: 'published', isAgain: true, entryId: undefined });
  await undoJudgement(db, author, { entryId: first.entryId ?? 0 });
  expect(await listed()).toBe(true);
});

test('what an author said to a conversation nobody else takes back', async () => {
  for (const way of WAYS) {
    const { commentId, now } = await waiting();
    const entryId = (await settleWait(db, author, { commentId, ...way })) ?? 0;
    const after = await now();
    await expect(undoJudgement(db, moderator, { entryId })).rejects.toThrow('Only the authors');
    expect(await now(), way.how).toEqual(after);
  }
});

test('undone twice at the same time, it is undone once', async () => {
  const { comment, commentId, now } = await waiting();
  const { entryId = 0 } = await judgeComment(db, author, { commentId, state: 'removed' });
  const undo = () => undoJudgement(db, author, { entryId });
  let undoing: Promise<unknown[]> = Promise.resolve([]);
  await db.transaction(async (tx) => {
    await tx.select().from(articles).where(eq(articles.id, comment.articleId)).for('update');
    undoing = Promise.all([undo(), undo()]);
    await untilSomebodyWaits(db);
  });
  await expect(undoing).resolves.toHaveLength(2);
  expect((await now()).state).toBe('published');
});

test.each(['held', 'spam', 'removed'] as const)('%s is undone with the wait that it ended', async (state) => {
  const { commentId, now, listed } = await waiting();
  const before = await now();
  const { entryId = 0 } = await judgeComment(db, moderator, { commentId, state });
  expect([(await now()).state, await listed()]).toEqual([state, false]);
  await undoJudgement(db, moderator, { entryId });
  expect([await now(), await listed()]).toEqual([before, true]);
});

test('what was done after is undone first', async () => {
  const { commentId } = await waiting();
  const first = (await settleWait(db, author, { commentId, how: 'read' })) ?? 0;
  const { entryId: second = 0 } = await judgeComment(db, author, { commentId, state: 'spam' });
  await expect(undoJudgement(db, author, { entryId: first })).rejects.toThrow('Undo that first');
  await undoJudgement(db, author, { entryId: second });
  await undoJudgement(db, author, { entryId: first });
});

test('after 30 days it stays, and whoever may not judge a comment undoes nothing about it', async () => {
  const { commentId } = await waiting();
  const { entryId = 0 } = await judgeComment(db, author, { commentId, state: 'removed' });
  for (const viewer of [null, reader, stranger])
    await expect(undoJudgement(db, viewer, { entryId })).rejects.toThrow('Only the authors');
  await db
    .update(log)
    .set({ at: new Date(Date.now() - 31 * 86_400_000) })
    .where(eq(log.id, entryId));
  await expect(undoJudgement(db, author, { entryId })).rejects.toThrow('30 days');
  await expect(undoJudgement(db, author, { entryId: 999_999 })).rejects.toThrow('not here');
});

test('the desk shows the longest wait first, with the two comments before it, and goes on after any of them', async () => {
  const owner = await addUser(db, { name: 'Nora', role: 'author' });
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const one = await addArticle(db, { authorIds: [owner.id], title: 'One' });
  const two = await addArticle(db, { authorIds: [owner.id, author.id], title: 'Two' });
  const root = await addComment(db, {
    articleId: one.id,
    body: 'Root.',
    createdAt: daysAgo(9),
    guestName: 'Ann',
  });
  const reply = await addComment(db, {
    articleId: one.id,
    body: 'Reply.',
    parentId: root.id,
    userId: owner.id,
    createdAt: daysAgo(8),
  });
  await addComment(db, {
    articleId: one.id,
    body: 'Last.',
    parentId: reply.id,
    userId: reader.id,
    createdAt: daysAgo(2),
  });
  await addComment(db, { articleId: two.id, body: 'Longer.', createdAt: daysAgo(5) });
  for (const { id } of [one, two]) {
    await recountArticle(db, id);
    await beginWaits(db, id);
  }
  const found = await listWaiting(db, { authorId: owner.id, limit: 10 });
  expect(found.map(({ bodyHtml }) => bodyHtml)).toEqual(['<p>Longer.</p>', '<p>Last.</p>']);
  expect(found[1]).toMatchObject({
    name: 'Ada',
    isMember: true,
    article: { title: 'One' },
    before: [
      { name: 'Ann', isByAuthor: false, bodyHtml: '<p>Root.</p>' },
      { name: 'Nora', isByAuthor: true, bodyHtml: '<p>Reply.</p>' },
    ],
  });
  const [first] = found;
  const after = { since: first?.waitsSince ?? new Date(), id: first?.id ?? 0 };
  const rest = await listWaiting(db, { authorId: owner.id, after, limit: 10 });
  expect(rest.map(({ id }) => id)).toEqual([found[1]?.id]);
  const counted = await countWaiting(db, owner.id);
  expect(counted).toEqual({ waiting: 2, later: 0, longest: first?.waitsSince });
});

test('what is put off comes back on the morning of its day, by the blog’s clock', () => {
  const now = new Date('2026-03-28T22:30:00Z');
  expect(laterMoment('tomorrow', { now, timeZone: 'UTC' }).toISOString()).toBe('2026-03-29T06:00:00.000Z');
  // There the 29th has begun, and clocks go forward that night.
  expect(laterMoment('tomorrow', { now, timeZone: 'Europe/Helsinki' }).toISOString()).toBe(
    '2026-03-30T03:00:00.000Z',
  );
  // A day of 25 hours has begun there.
  const october = new Date('2026-10-24T22:30:00Z');
  expect(laterMoment('tomorrow', { now: october, timeZone: 'Europe/Berlin' }).toISOString()).toBe(
    '2026-10-26T05:00:00.000Z',
  );
  expect(laterMoment('next-week', { now, timeZone: 'Asia/Tokyo' }).toISOString()).toBe(
    '2026-04-04T21:00:00.000Z',
  );
});
