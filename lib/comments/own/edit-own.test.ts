import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { moderation } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { findAnsweredWords } from '../answered-queries';
import { findCounts, recountArticle } from '../counts';
import { countWaiting } from '../desk-queries';
import { judgeComment } from '../judge-comment';
import { receiptOf } from '../receipt';
import { settleWait } from '../settle-wait';
import { undoJudgement } from '../undo-judgement';
import { beginWaits } from '../waits';
import { editOwn } from './edit-own';

beforeAll(() => {
  process.env.REJOINDER_DATA = mkdtempSync(join(tmpdir(), 'rejoinder-own-'));
});

const { db } = await testDatabase();
const author: Viewer = { ...(await addUser(db, { role: 'author' })), role: 'author' };
const mia: Viewer = { ...(await addUser(db, { name: 'Mia' })), role: 'commenter' };
const other: Viewer = { ...(await addUser(db, { name: 'Otto' })), role: 'commenter' };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** A comment of Mia's, unless told otherwise, under an article of its own. */
async function written(given: Partial<typeof comments.$inferInsert> = {}) {
  const article = await addArticle(db, { authorIds: [author.id] });
  const createdAt = given.createdAt ?? minutesAgo(5);
  const made = { articleId: article.id, userId: mia.id, body: 'As it was.', createdAt, ...given };
  const { id } = await addComment(db, made);
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  const now = async () => {
    const [row] = await db.select().from(comments).where(eq(comments.id, id));
    return row as NonNullable<typeof row>;
  };
  const answer = async (by: Viewer | null, at = new Date()) => {
    await addComment(db, { articleId: article.id, parentId: id, userId: by?.id ?? null, createdAt: at });
    await recountArticle(db, article.id);
  };
  const edit = (body: string, writer: Parameters<typeof editOwn>[1] = { viewer: mia, receipts: undefined }) =>
    editOwn(db, writer, { commentId: id, body });
  const kept = async () => (await findAnsweredWords(db, article.id, id))?.versions.map((v) => v.bodyHtml);
  return { id, article, now, answer, edit, kept };
}

test('within a quarter of an hour, and before anybody answers, an edit leaves no mark', async () => {
  const { edit, now, kept } = await written();
  expect(await edit('As it *is*.')).toEqual({ state: 'published' });
  expect(await now()).toMatchObject({
    body: 'As it *is*.',
    bodyHtml: '<p>As it <em>is</em>.</p>',
    editedAt: null,
    editedAfter: null,
  });
  expect(await kept()).toBeUndefined();
});

test('later it is marked as edited; how much later is a setting', async () => {
  const late = await written({ createdAt: minutesAgo(20) });
  await late.edit('Later.');
  expect(await late.now()).toMatchObject({ editedAt: expect.any(Date), editedAfter: null });
  await db.update(moderation).set({ settings: { editMinutes: 60 }, version: 'patient' });
  const free = await written({ createdAt: minutesAgo(20) });
  await free.edit('Later.');
  expect((await free.now()).editedAt).toBeNull();
  await db.update(moderation).set({ settings: {}, version: 'usual' });
});

test('once the author answered, the mark says so and the answered words stay', async () => {
  const { edit, now, answer, kept } = await written();
  await answer(author);
  await edit('Other words.');
  expect(await now()).toMatchObject({ editedAt: expect.any(Date), editedAfter: 'answer' });
  expect(await kept()).toEqual(['<p>As it was.</p>']);
});

test('words that nobody answered are not kept; those that were answered anew are', async () => {
  const { edit, answer, kept, now } = await written();
  await answer(other);
  await edit('Second.');
  await edit('Third.');
  expect([await kept(), (await now()).editedAfter]).toEqual([['<p>As it was.</p>'], 'reply']);
  await answer(author, new Date(Date.now() + 1_000));
  await edit('Fourth.');
  expect([await kept(), (await now()).editedAfter]).toEqual([
    ['<p>Third.</p>', '<p>As it was.</p>'],
    'answer',
  ]);
});

test('who goes on below their own comment has not answered it, nor has what is held', async () => {
  const { id, article, edit, answer, now } = await written();
  await answer(mia);
  await addComment(db, { articleId: article.id, parentId: id, userId: other.id, state: 'held' });
  await edit('Still free.');
  expect((await now()).editedAt).toBeNull();
});

test('what the author said to have read were other words: the mark goes, and the conversation waits again', async () => {
  const { id, edit, now } = await written();
  await settleWait(db, author, { commentId: id, how: 'read' });
  const before = await countWaiting(db, author.id);
  await edit('Other words.');
  expect(await now()).toMatchObject({ readByAuthorAt: null, editedAt: expect.any(Date) });
  expect((await countWaiting(db, author.id)).waiting).toBe(before.waiting + 1);
});

test('new words go through the checks: what was public may wait again, and the counts follow', async () => {
  const { article, edit, now } = await written();
  const links = 'https://a.example https://b.example https://c.example';
  expect(await edit(links)).toEqual({ state: 'held' });
  expect(await now()).toMatchObject({ state: 'held', heldReason: '3 links.', body: links, waitsSince: null });
  expect(await findCounts(db, article.id)).toMatchObject({
    comments: { kept: 0, counted: 0 },
    wrongComments: 0,
  });
});

test('a guest’s edited words wait for somebody to read them, as all that guests write', async () => {
  const { id, edit, now } = await written({ userId: null, guestName: 'Gus', guestEmail: 'gus@example.org' });
  const writer = { viewer: null, receipts: undefined, receipt: receiptOf(id) };
  expect(await edit('By a guest.', writer)).toEqual({ state: 'held' });
  expect((await now()).heldReason).toMatch(/a guest/i);
  // Who judges here and has the receipt is still a guest to the checks.
  expect(await edit('By a guest, still.', { ...writer, viewer: author })).toEqual({ state: 'held' });
});

test('what waits goes on waiting, whatever its new words are', async () => {
  const { edit, now } = await written({ state: 'held', heldReason: 'A moderator took it back.' });
  await addComment(db, { articleId: (await addArticle(db)).id, userId: mia.id });
  expect(await edit('Harmless.')).toEqual({ state: 'held' });
  expect(await now()).toMatchObject({
    body: 'Harmless.',
    heldReason: 'A moderator took it back.',
    editedAt: null,
  });
});

test.each(['spam', 'removed'] as const)('what is %s stays as it was read', async (state) => {
  const { edit, now } = await written({ state });
  await expect(edit('Other words.')).rejects.toMatchObject({ status: 409 });
  expect((await now()).body).toBe('As it was.');
});

test('nobody but its writer can edit it', async () => {
  const { id, edit, now } = await written();
  const guests = await written({ userId: null, guestName: 'Gus' });
  for (const viewer of [null, other, author]) {
    const strangers = { viewer, receipts: undefined, receipt: receiptOf(id) };
    await expect(edit('Slipped in.', strangers)).rejects.toMatchObject({ status: 403 });
    const wrong = { ...strangers, receipt: receiptOf(id) };
    await expect(guests.edit('Slipped in.', wrong)).rejects.toMatchObject({ status: 403 });
  }
  expect([(await now()).body, (await guests.now()).body]).toEqual(['As it was.', 'As it was.']);
});

test('an edit is logged with who made it; one that changes nothing is none', async () => {
  const { id, edit } = await written();
  await edit('Other words.');
  await edit('Other words.');
  const entries = await db.select({ act: log.act, by: log.actorId }).from(log).where(eq(log.commentId, id));
  expect(entries).toEqual([{ act: 'comment.edited', by: mia.id }]);
});

test('undoing makes no words public that were edited since', async () => {
  const { id, edit, now } = await written();
  const { entryId = 0 } = await judgeComment(db, author, { commentId: id, state: 'held' });
  await edit('Nobody has read this.');
  await expect(undoJudgement(db, author, { entryId })).rejects.toThrow('edited this comment since');
  expect((await now()).state).toBe('held');
  await judgeComment(db, author, { commentId: id, state: 'published' });
  expect((await now()).state).toBe('published');
});

test('who edits without an end is asked to wait', async () => {
  const { edit, now } = await written();
  for (let n = 1; n <= 20; n++) await edit(`Words ${n}.`);
  await expect(edit('Words 21.')).rejects.toMatchObject({ status: 429, retryAfter: expect.any(Number) });
  expect((await now()).body).toBe('Words 20.');
});

test('answered words are shown as long as the comment is public, and not a moment longer', async () => {
  const { id, edit, answer, kept } = await written();
  await answer(author);
  await edit('Other words.');
  await judgeComment(db, author, { commentId: id, state: 'held' });
  expect(await kept()).toBeUndefined();
});
