import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { testDatabase } from '@/db/testing/database';
import { findCounts, recountArticle } from '@/lib/comments/counts';
import { judgeComment } from '@/lib/comments/judge-comment';
import { listThreadPage } from '@/lib/comments/queries';
import { listThreadView } from '@/lib/comments/thread-views';
import { undoJudgement } from '@/lib/comments/undo-judgement';
import { beginWaits } from '@/lib/comments/waits';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { claimComments } from './claim-comments';

const { db } = await testDatabase();
const EVERYTHING = Number.MAX_SAFE_INTEGER;
let people = 0;

/** Somebody with a proven address, and a way to write as a guest who gives it. */
async function member(more: object = {}) {
  const email = `member${++people}@example.org`;
  const viewer = await addUser(db, { email, emailVerified: new Date(), ...more });
  const writeAsGuest = (articleId: number, fields: object = {}) =>
    addComment(db, { articleId, guestName: 'A guest', guestEmail: email, ...fields });
  return { viewer, writeAsGuest };
}

const rowOf = async (id: number) =>
  (
    await db
      .select({
        userId: comments.userId,
        name: comments.guestName,
        email: comments.guestEmail,
        waits: comments.waitsSince,
        read: comments.readByAuthorAt,
      })
      .from(comments)
      .where(eq(comments.id, id))
  )[0];

test('what somebody wrote as a guest becomes theirs under their name, and the pages are drawn anew', async () => {
  const { viewer, writeAsGuest } = await member({ name: 'Nora' });
  const article = await addArticle(db);
  const silent = await addArticle(db);
  const published = await writeAsGuest(article.id);
  const held = await writeAsGuest(silent.id, { state: 'held' });
  await recountArticle(db, article.id);
  const exchange = newExchange();
  const claimed = await exchanges.run(exchange, () => claimComments(db, viewer, { upToId: EVERYTHING }));
  expect(claimed).toBe(2);
  expect([...exchange.changed]).toEqual([`article:${article.id}`]);
  for (const { id } of [published, held])
    expect(await rowOf(id)).toMatchObject({ userId: viewer.id, name: null, email: null });
  const page = await listThreadPage(db, article.id);
  expect(page?.comments).toMatchObject([{ name: 'Nora', isByAuthor: false }]);
  const acts = await db.select().from(log).where(eq(log.personId, viewer.id)).orderBy(asc(log.commentId));
  expect(acts).toMatchObject([
    { act: 'comment.claimed', actorId: viewer.id, commentId: published.id, articleId: article.id },
    { act: 'comment.claimed', actorId: viewer.id, commentId: held.id, articleId: silent.id },
  ]);
  expect(await claimComments(db, viewer, { upToId: EVERYTHING })).toBe(0);
});

test('what came in after it was shown, spam, and what is somebody else’s stay whose they were', async () => {
  const { viewer, writeAsGuest } = await member();
  const article = await addArticle(db);
  const shown = await writeAsGuest(article.id);
  const spam = await writeAsGuest(article.id, { state: 'spam' });
  const others = await addComment(db, { articleId: article.id });
  const later = await writeAsGuest(article.id);
  expect(await claimComments(db, viewer, { upToId: others.id })).toBe(1);
  expect((await rowOf(shown.id))?.userId).toBe(viewer.id);
  for (const { id } of [spam, others, later]) expect((await rowOf(id))?.userId).toBeNull();
});

test('under an author’s own article it becomes an answer: counted, in the author’s dialogue, and nobody waits for one', async () => {
  const { viewer, writeAsGuest } = await member({ role: 'author', name: 'Miriam' });
  const own = await addArticle(db, { authorIds: [viewer.id] });
  const other = await addArticle(db);
  const asked = await addComment(db, { articleId: own.id, body: 'A question.' });
  const answer = await writeAsGuest(own.id, { parentId: asked.id, readByAuthorAt: new Date() });
  const elsewhere = await writeAsGuest(other.id);
  for (const { id } of [own, other]) {
    await recountArticle(db, id);
    await beginWaits(db, id);
  }
  expect((await rowOf(answer.id))?.waits).not.toBeNull();
  await claimComments(db, viewer, { upToId: EVERYTHING });
  expect(await rowOf(answer.id)).toMatchObject({ userId: viewer.id, waits: null, read: null });
  expect((await rowOf(asked.id))?.waits).toBeNull();
  expect((await rowOf(elsewhere.id))?.waits).not.toBeNull();
  const [kept] = await db.select().from(articles).where(eq(articles.id, own.id));
  expect(kept).toMatchObject({ commentCount: 2, answerCount: 1 });
  for (const { id } of [own, other]) {
    const counts = await findCounts(db, id);
    expect(counts?.answers.kept).toBe(counts?.answers.counted);
    expect(counts?.wrongComments).toBe(0);
  }
  const dialogue = await listThreadView(db, { articleId: own.id, view: 'with-author', after: null });
  expect(dialogue?.comments.map(({ id, isByAuthor }) => [id, isByAuthor])).toEqual([
    [asked.id, false],
    [answer.id, true],
  ]);
});

test('who went on below what is an answer now waits since then, and no longer since the question', async () => {
  const { viewer, writeAsGuest } = await member({ role: 'author' });
  const own = await addArticle(db, { authorIds: [viewer.id] });
  const hoursAgo = (hours: number) => ({ createdAt: new Date(Date.now() - hours * 3_600_000) });
  const asked = await addComment(db, { articleId: own.id, ...hoursAgo(3) });
  const answer = await writeAsGuest(own.id, { parentId: asked.id, ...hoursAgo(2) });
  const wentOn = await addComment(db, { articleId: own.id, parentId: answer.id, ...hoursAgo(1) });
  await recountArticle(db, own.id);
  await beginWaits(db, own.id);
  expect((await rowOf(wentOn.id))?.waits).toEqual(asked.createdAt);
  await claimComments(db, viewer, { upToId: EVERYTHING });
  expect((await rowOf(wentOn.id))?.waits).toEqual(wentOn.createdAt);
});

test('a judgement from before can still be undone', async () => {
  const { viewer, writeAsGuest } = await member();
  const author = await addUser(db, { role: 'author' });
  const article = await addArticle(db, { authorIds: [author.id] });
  const { id } = await writeAsGuest(article.id);
  await recountArticle(db, article.id);
  const { entryId = 0 } = await judgeComment(db, author, { commentId: id, state: 'held' });
  expect(await claimComments(db, viewer, { upToId: id })).toBe(1);
  await undoJudgement(db, author, { entryId });
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  expect(row).toMatchObject({ state: 'published', userId: viewer.id });
});

test('nobody signed in, and nobody without a proven address, claims anything', async () => {
  const { writeAsGuest } = await member();
  const { id } = await writeAsGuest((await addArticle(db)).id, { guestEmail: 'unproven@example.org' });
  await expect(claimComments(db, null, { upToId: EVERYTHING })).rejects.toMatchObject({ status: 401 });
  const unproven = await addUser(db, { email: 'unproven@example.org', emailVerified: null });
  expect(await claimComments(db, unproven, { upToId: EVERYTHING })).toBe(0);
  expect((await rowOf(id))?.userId).toBeNull();
});
