import { eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { spamCounts } from '@/db/schema/moderation';
import { passkeys } from '@/db/schema/passkeys';
import { signInLinks, users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { untilSomebodyWaits } from '@/db/testing/wait';
import { findCounts, recountArticle } from '@/lib/comments/counts';
import { judgeComment } from '@/lib/comments/judge-comment';
import { listThreadPage } from '@/lib/comments/queries';
import { undoJudgement } from '@/lib/comments/undo-judgement';
import { beginWaits } from '@/lib/comments/waits';
import { makeSignInLink } from '@/lib/identity/make-link';
import { openSession } from '@/lib/identity/open-session';
import { findSession } from '@/lib/identity/queries';
import { useLink } from '@/lib/identity/use-link';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { deleteAccount } from './delete-account';

const { db } = await testDatabase();
const KEEP = { comments: 'keep', confirmation: 'delete' } as const;
const REMOVE = { comments: 'remove', confirmation: 'delete' } as const;

const isThere = async (id: string) => (await db.select().from(users).where(eq(users.id, id))).length === 1;
const rowOf = async (id: number) => (await db.select().from(comments).where(eq(comments.id, id)))[0];

async function expectRightCounts(articleId: number): Promise<void> {
  const counts = await findCounts(db, articleId);
  expect(counts?.comments.kept).toBe(counts?.comments.counted);
  expect(counts?.answers.kept).toBe(counts?.answers.counted);
  expect(counts?.wrongComments).toBe(0);
}

test('an account goes with its sessions everywhere, passkeys and links, and what was said stays under another name', async () => {
  const person = await addUser(db, { website: 'https://example.org' });
  const article = await addArticle(db);
  const said = await addComment(db, { articleId: article.id, userId: person.id, body: 'What I said.' });
  await recountArticle(db, article.id);
  const opened = await Promise.all(
    ['a', 'b'].map((device) => openSession(db, { userId: person.id, device })),
  );
  await db.insert(passkeys).values({ id: 'key', userId: person.id, publicKey: '', name: 'A key' });
  const link = await makeSignInLink(db, { purpose: 'sign-in', email: person.email ?? '' });
  const exchange = newExchange();
  await exchanges.run(exchange, () => deleteAccount(db, person, KEEP));
  expect(await isThere(person.id)).toBe(false);
  for (const { token } of opened) expect(await findSession(db, token)).toBeUndefined();
  expect(await db.select().from(passkeys)).toEqual([]);
  expect(await db.select().from(signInLinks)).toEqual([]);
  const token = link.slice(link.lastIndexOf('/') + 1);
  await expect(useLink(db, { token, name: 'Back' })).rejects.toMatchObject({ status: 410 });
  expect([...exchange.changed]).toEqual([`article:${article.id}`]);
  const page = await listThreadPage(db, article.id);
  expect(page?.comments).toMatchObject([
    { id: said.id, name: 'Former reader', website: null, bodyHtml: '<p>What I said.</p>', isByAuthor: false },
  ]);
  const entries = await db.select().from(log).where(eq(log.act, 'person.deleted'));
  expect(entries).toMatchObject([{ actorId: null, personId: null, why: 'comments kept' }]);
  await expectRightCounts(article.id);
});

test('comments are removed, words and all: drawn is an empty place where somebody replied, and what they answered waits again', async () => {
  const person = await addUser(db);
  const other = await addUser(db);
  const article = await addArticle(db);
  const mine = { articleId: article.id, userId: person.id };
  const asked = await addComment(db, { articleId: article.id, userId: other.id });
  const last = await addComment(db, { ...mine, parentId: asked.id });
  const lastToMyself = await addComment(db, { ...mine, parentId: last.id });
  const answered = await addComment(db, mine);
  const reply = await addComment(db, { articleId: article.id, userId: other.id, parentId: answered.id });
  const held = await addComment(db, { ...mine, state: 'held' });
  const heldAnswered = await addComment(db, { ...mine, state: 'held' });
  await addComment(db, { articleId: article.id, parentId: heldAnswered.id, state: 'held' });
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  await deleteAccount(db, person, REMOVE);
  const removed = [last, lastToMyself, answered, held, heldAnswered].map(({ id }) => id);
  for (const id of removed)
    expect(await rowOf(id)).toMatchObject({
      ...{ state: 'removed', body: '', bodyHtml: '', userId: null },
      ...{ guestName: null, guestEmail: null, heldReason: null },
    });
  const page = await listThreadPage(db, article.id);
  expect(page?.comments.map(({ id, isPublished }) => [id, isPublished])).toEqual([
    [asked.id, true],
    [answered.id, false],
    [reply.id, true],
  ]);
  expect((await rowOf(asked.id))?.waitsSince).not.toBeNull();
  await expectRightCounts(article.id);
  const entries = await db.select().from(log).where(inArray(log.commentId, removed));
  expect(entries.map(({ act, actorId, before }) => [act, actorId, before])).toEqual(
    removed.map(() => ['comment.removed', null, null]),
  );
});

test('a judgement of what was emptied cannot be undone: nothing is left to show', async () => {
  const person = await addUser(db);
  const author = await addUser(db, { role: 'author' });
  const article = await addArticle(db, { authorIds: [author.id] });
  const said = await addComment(db, { articleId: article.id, userId: person.id });
  await addComment(db, { articleId: article.id, parentId: said.id });
  await recountArticle(db, article.id);
  const { entryId = 0 } = await judgeComment(db, author, { commentId: said.id, state: 'held' });
  await deleteAccount(db, person, REMOVE);
  await expect(undoJudgement(db, author, { entryId })).rejects.toMatchObject({ status: 404 });
  expect(await rowOf(said.id)).toMatchObject({ state: 'removed', body: '' });
});

test('what the spam filter learned of somebody’s spam stays learned when they go', async () => {
  const person = await addUser(db);
  const author = await addUser(db, { role: 'author' });
  const article = await addArticle(db, { authorIds: [author.id] });
  const said = await addComment(db, { articleId: article.id, userId: person.id, body: 'Buy cheap watches.' });
  await recountArticle(db, article.id);
  await judgeComment(db, author, { commentId: said.id, state: 'spam' });
  const learned = () => db.select().from(spamCounts).orderBy(spamCounts.bucket);
  const before = await learned();
  expect(before.length).toBeGreaterThan(1);
  await deleteAccount(db, person, REMOVE);
  expect(await learned()).toEqual(before);
});

test('the owner’s account stays, and so does one over articles; each is told why', async () => {
  const owner = await addUser(db, { role: 'owner' });
  await expect(deleteAccount(db, owner, KEEP)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('You own this blog'),
  });
  const author = await addUser(db, { role: 'author' });
  const article = await addArticle(db, { authorIds: [author.id, owner.id], state: 'draft' });
  await expect(deleteAccount(db, author, KEEP)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('Your name stands over 1 article'),
  });
  expect([await isThere(owner.id), await isThere(author.id)]).toEqual([true, true]);
  await db.delete(articleAuthors).where(eq(articleAuthors.articleId, article.id));
  await deleteAccount(db, author, KEEP);
  expect(await isThere(author.id)).toBe(false);
});

test('what was removed keeps nobody, and what its author answered there is an answer no more', async () => {
  const author = await addUser(db, { role: 'author' });
  const article = await addArticle(db, { authorIds: [author.id], state: 'removed' });
  await addComment(db, { articleId: article.id, userId: author.id });
  await recountArticle(db, article.id);
  await deleteAccount(db, author, KEEP);
  expect((await db.select().from(articles).where(eq(articles.id, article.id)))[0]?.answerCount).toBe(0);
  await expectRightCounts(article.id);
});

test.each(['', 'keep', 'delet', 'löschen'])(
  'without the word nothing happens: “%s”',
  async (confirmation) => {
    const person = await addUser(db);
    await expect(deleteAccount(db, person, { ...KEEP, confirmation })).rejects.toMatchObject({
      status: 422,
      fields: { confirmation: expect.stringContaining('“delete”') },
    });
    expect(await isThere(person.id)).toBe(true);
  },
);

test('the word is known in capitals and full width, as some keyboards write it', async () => {
  for (const confirmation of ['DELETE', 'ｄｅｌｅｔｅ']) {
    const person = await addUser(db);
    await deleteAccount(db, person, { ...KEEP, confirmation });
    expect(await isThere(person.id)).toBe(false);
  }
});

test('nobody signed in deletes nobody', async () => {
  await expect(deleteAccount(db, null, KEEP)).rejects.toMatchObject({ status: 401 });
});

test('who writes while the account is being deleted is told, and loses nothing but the try', async () => {
  const person = await addUser(db);
  const article = await addArticle(db);
  let deleted: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    await addComment(tx as unknown as Database, { articleId: article.id, userId: person.id });
    deleted = deleteAccount(db, person, KEEP);
    deleted.catch(() => {});
    await untilSomebodyWaits(db);
  });
  await expect(deleted).rejects.toMatchObject({ status: 409, message: expect.stringContaining('just now') });
  expect(await isThere(person.id)).toBe(true);
  await deleteAccount(db, person, KEEP);
  expect(await db.select().from(comments).where(eq(comments.articleId, article.id))).toMatchObject([
    { userId: null, guestName: 'Former reader' },
  ]);
});
