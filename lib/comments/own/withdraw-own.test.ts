import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { answeredWords, comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { findCounts, recountArticle } from '../counts';
import { judgeComment } from '../judge-comment';
import { listThreadPage } from '../queries';
import { receiptOf } from '../receipt';
import { undoJudgement } from '../undo-judgement';
import { editOwn } from './edit-own';
import { listCommentsOfGuest, listCommentsOfMember } from './queries';
import { withdrawOwn } from './withdraw-own';

beforeAll(() => {
  process.env.REJOINDER_DATA = mkdtempSync(join(tmpdir(), 'rejoinder-own-'));
});

const { db } = await testDatabase();
const author: Viewer = { ...(await addUser(db, { role: 'author' })), role: 'author' };
const mia: Viewer = { ...(await addUser(db, { name: 'Mia' })), role: 'commenter' };
const asMia = { viewer: mia, receipts: undefined };

/** A comment of Mia's, answered by the author where that is told. */
async function written({
  isAnswered = false,
  ...given
}: Partial<typeof comments.$inferInsert> & { isAnswered?: boolean }) {
  const article = await addArticle(db, { authorIds: [author.id] });
  const made = { articleId: article.id, userId: mia.id, body: 'As it was.', ...given };
  const { id } = await addComment(db, made);
  if (isAnswered) await addComment(db, { articleId: article.id, parentId: id, userId: author.id });
  await recountArticle(db, article.id);
  const drawn = async () => (await listThreadPage(db, article.id))?.comments ?? [];
  return { id, article, drawn };
}

test('where replies hang on it a stub stays that says who took it away', async () => {
  const { id, article, drawn } = await written({ isAnswered: true });
  await withdrawOwn(db, asMia, { commentId: id });
  const [stub, answer] = await drawn();
  expect(stub).toMatchObject({ id, isPublished: false, isWithdrawn: true, bodyHtml: '', name: '' });
  expect(answer).toMatchObject({ isByAuthor: true });
  expect(await findCounts(db, article.id)).toMatchObject({
    comments: { kept: 1, counted: 1 },
    wrongComments: 0,
  });
});

test('where none do, nothing stays', async () => {
  const { id, drawn } = await written({});
  await withdrawOwn(db, asMia, { commentId: id });
  expect(await drawn()).toEqual([]);
});

test('its words are gone for good, those too that were answered; it is logged once', async () => {
  const { id } = await written({ isAnswered: true });
  await editOwn(db, asMia, { commentId: id, body: 'Other words.' });
  expect(await db.$count(answeredWords, eq(answeredWords.commentId, id))).toBe(1);
  await withdrawOwn(db, asMia, { commentId: id });
  await withdrawOwn(db, asMia, { commentId: id });
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  expect(row).toMatchObject({ state: 'removed', body: '', bodyHtml: '', editedAfter: null });
  expect(await db.$count(answeredWords, eq(answeredWords.commentId, id))).toBe(0);
  const acts = await db.select({ act: log.act }).from(log).where(eq(log.commentId, id)).orderBy(log.id);
  expect(acts.map(({ act }) => act)).toEqual(['comment.edited', 'comment.withdrawn']);
});

test('of a guest who takes a comment away, neither address nor network is kept', async () => {
  const guest = { userId: null, guestName: 'Gus', guestEmail: 'gus@example.org', network: '203.0.113.9' };
  const { id } = await written({ ...guest, isAnswered: true });
  await withdrawOwn(db, { viewer: null, receipts: undefined, receipt: receiptOf(id) }, { commentId: id });
  const [row] = await db.select().from(comments).where(eq(comments.id, id));
  expect(row).toMatchObject({ guestEmail: null, guestWebsite: null, network: null });
});

test('nobody brings it back: not who judges, not who undoes, not who edits', async () => {
  const { id } = await written({});
  const { entryId = 0 } = await judgeComment(db, author, { commentId: id, state: 'held' });
  await withdrawOwn(db, asMia, { commentId: id });
  for (const state of ['published', 'held', 'spam'] as const)
    await expect(judgeComment(db, author, { commentId: id, state })).rejects.toMatchObject({ status: 409 });
  await expect(undoJudgement(db, author, { entryId })).rejects.toMatchObject({ status: 409 });
  await expect(editOwn(db, asMia, { commentId: id, body: 'Back.' })).rejects.toMatchObject({ status: 409 });
});

test.each(['held', 'spam', 'removed'] as const)('what is %s can be taken away too', async (state) => {
  const { id } = await written({ state });
  await withdrawOwn(db, asMia, { commentId: id });
  const [row] = await db.select({ at: comments.withdrawnAt }).from(comments).where(eq(comments.id, id));
  expect(row?.at).toBeInstanceOf(Date);
});

test('a guest does it with the receipt, and nobody without', async () => {
  const { id } = await written({ userId: null, guestName: 'Gus' });
  const withReceipt = (receipt: string) =>
    withdrawOwn(db, { viewer: null, receipts: undefined, receipt }, { commentId: id });
  await expect(withReceipt('')).rejects.toMatchObject({ status: 403 });
  await expect(withReceipt(receiptOf(id + 1))).rejects.toMatchObject({ status: 403 });
  await expect(withdrawOwn(db, asMia, { commentId: id })).rejects.toMatchObject({ status: 403 });
  await withReceipt(receiptOf(id));
});

test('one’s own comments are listed, the latest first: a member’s by the account, a guest’s by the receipts', async () => {
  const gus: Viewer = { ...(await addUser(db, { name: 'Gus' })), role: 'commenter' };
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const first = await written({ userId: gus.id, createdAt: day(1), body: 'First.' });
  const second = await written({ userId: gus.id, createdAt: day(2), state: 'held' });
  const guests = await written({ userId: null, guestName: 'Gus' });
  const listed = await listCommentsOfMember(db, gus.id);
  expect(listed.map(({ id, state }) => [id, state])).toEqual([
    [second.id, 'held'],
    [first.id, 'published'],
  ]);
  expect(
    (await listCommentsOfMember(db, gus.id, { before: second.id })).map(({ excerpt }) => excerpt),
  ).toEqual(['First.']);
  expect((await listCommentsOfGuest(db, [guests.id, first.id])).map(({ id }) => id)).toEqual([guests.id]);
});
