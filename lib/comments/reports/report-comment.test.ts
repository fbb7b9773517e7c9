import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { moderation } from '@/db/schema/moderation';
import { users } from '@/db/schema/people';
import { commentReports } from '@/db/schema/reports';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { listActs } from '@/lib/log/list-acts';
import { forgetOld } from '@/lib/moderation/forget-old';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { judgeComment } from '../judge-comment';
import { countReported, listCommentsForModeration } from '../judging-queries';
import { undoJudgement } from '../undo-judgement';
import { dismissReports } from './dismiss-reports';
import { listOpenReports } from './queries';
import { reportComment } from './report-comment';

const { db } = await testDatabase();
beforeAll(() => {
  process.env.REJOINDER_DATA = mkdtempSync(join(tmpdir(), 'rejoinder-reports-'));
});
const person = async (role: Viewer['role']): Promise<Viewer> => ({ ...(await addUser(db, { role })), role });
const [moderator, author, stranger] = [
  await person('moderator'),
  await person('author'),
  await person('author'),
];
const article = await addArticle(db, { authorIds: [author.id] });
const byGuest = () => addComment(db, { articleId: article.id });

let networks = 0;
const elsewhere = () => `2001:db8:0:${(++networks).toString(16)}::/64`;

function report(commentId: number, viewer: Viewer | null = null, from = elsewhere()) {
  const given = { commentId, reason: 'hurtful', words: ' Look at this. ' } as const;
  return exchanges.run({ ...newExchange(), from }, () => reportComment(db, viewer, given));
}

const inTurn = async (commentId: number, times: number) => {
  for (let time = 0; time < times; time++) await report(commentId);
};

async function stateOf(id: number) {
  const [row] = await db
    .select({ state: comments.state, why: comments.heldReason })
    .from(comments)
    .where(eq(comments.id, id));
  return row;
}

const openOf = async (id: number) => (await listOpenReports(db, [id])).length;

test('the third reader who reports a comment holds it, and the log and the desk say so', async () => {
  const { id } = await byGuest();
  await inTurn(id, 2);
  expect(await stateOf(id)).toEqual({ state: 'published', why: null });
  expect(await report(id, await person('commenter'))).toBe('sent');
  expect(await stateOf(id)).toEqual({ state: 'held', why: '3 readers reported it.' });
  expect((await listActs(db, { commentId: id })).entries.map(({ act }) => act)).toEqual([
    'comment.held',
    ...Array(3).fill('comment.reported'),
  ]);
  expect((await listOpenReports(db, [id])).map(({ reason, words }) => [reason, words])).toEqual(
    Array(3).fill(['hurtful', 'Look at this.']),
  );
  await expect(report(id)).rejects.toMatchObject({ status: 404 });
});

test('a reader counts once: by account wherever they are, as a guest by network', async () => {
  const { id } = await byGuest();
  const member = await person('commenter');
  const home = elsewhere();
  expect(await report(id, member)).toBe('sent');
  expect(await report(id, member)).toBe('again');
  expect(await report(id, null, home)).toBe('sent');
  expect(await report(id, null, home)).toBe('again');
  expect(await openOf(id)).toBe(2);
  expect((await stateOf(id))?.state).toBe('published');
});

test('no number of readers holds what an author of the article wrote', async () => {
  const { id } = await addComment(db, { articleId: article.id, userId: author.id });
  await inTurn(id, 5);
  expect((await stateOf(id))?.state).toBe('published');
  expect(await openOf(id)).toBe(5);
});

test('what a moderator published after it was reported is not held by reports any more', async () => {
  const { id } = await byGuest();
  await inTurn(id, 3);
  const { entryId } = await judgeComment(db, moderator, { commentId: id, state: 'published' });
  expect(await openOf(id)).toBe(0);
  await inTurn(id, 4);
  expect((await stateOf(id))?.state).toBe('published');
  expect(await openOf(id)).toBe(4);
  await undoJudgement(db, moderator, { entryId: entryId ?? 0 });
  expect((await stateOf(id))?.state).toBe('held');
  expect(await openOf(id)).toBe(7);
});

test('that a moderator published a comment before anybody reported it keeps it from nothing', async () => {
  const { id } = await addComment(db, { articleId: article.id, state: 'held' });
  await judgeComment(db, moderator, { commentId: id, state: 'published' });
  await inTurn(id, 3);
  expect((await stateOf(id))?.state).toBe('held');
});

test('dismissing is for those who may judge, puts back what waited only for that, and can be undone', async () => {
  const { id } = await byGuest();
  await inTurn(id, 3);
  for (const viewer of [null, await person('commenter'), stranger])
    await expect(dismissReports(db, viewer, { commentId: id })).rejects.toMatchObject({ status: 403 });
  const entryId = await dismissReports(db, author, { commentId: id });
  expect(await stateOf(id)).toEqual({ state: 'published', why: null });
  expect(await openOf(id)).toBe(0);
  expect(await dismissReports(db, author, { commentId: id })).toBeUndefined();
  await undoJudgement(db, moderator, { entryId: entryId ?? 0 });
  expect(await stateOf(id)).toEqual({ state: 'held', why: '3 readers reported it.' });
  expect(await openOf(id)).toBe(3);
});

test('a comment that waits for another reason too goes on waiting when its reports are dismissed', async () => {
  const { id } = await byGuest();
  await report(id);
  await judgeComment(db, moderator, { commentId: id, state: 'held' });
  expect(await openOf(id)).toBe(1);
  await dismissReports(db, moderator, { commentId: id });
  expect(await stateOf(id)).toEqual({ state: 'held', why: 'A moderator took it back.' });
});

test('the setting says how many reports hold; with 0 none does', async () => {
  const kept = (reportsToHold: number) => ({ settings: { reportsToHold }, version: sql`gen_random_uuid()` });
  const put = (number: number) =>
    db
      .insert(moderation)
      .values({ id: 1, ...kept(number) })
      .onConflictDoUpdate({ target: moderation.id, set: kept(number) });
  await put(1);
  const one = await byGuest();
  await report(one.id);
  expect((await stateOf(one.id))?.state).toBe('held');
  await put(0);
  const none = await byGuest();
  await inTurn(none.id, 5);
  expect((await stateOf(none.id))?.state).toBe('published');
  await db.delete(moderation);
});

test('what nobody can read cannot be reported, and neither can be what is not there', async () => {
  const draft = await addArticle(db, { authorIds: [author.id], state: 'draft' });
  const [hidden, held] = [
    await addComment(db, { articleId: draft.id }),
    await addComment(db, { articleId: article.id, state: 'held' }),
  ];
  for (const id of [hidden.id, held.id, 999_999_999])
    await expect(report(id)).rejects.toMatchObject({ status: 404 });
});

test('who reports again and again is asked to wait', async () => {
  const member = await person('commenter');
  const one = await byGuest();
  for (let time = 0; time < 10; time++) await report(one.id, member);
  await expect(report(one.id, member)).rejects.toMatchObject({ status: 429 });
});

test('those who judge see what was reported, authors under their own articles alone', async () => {
  const other = await addArticle(db, { authorIds: [stranger.id] });
  const { id } = await addComment(db, { articleId: other.id });
  await report(id);
  const list = (authorId?: string) =>
    listCommentsForModeration(db, { isReported: true, authorId, limit: 50 });
  expect((await list(stranger.id)).map((comment) => comment.id)).toEqual([id]);
  expect((await list(author.id)).map((comment) => comment.id)).not.toContain(id);
  expect((await list()).map((comment) => comment.id)).toContain(id);
  expect(await countReported(db, stranger.id)).toBe(1);
});

test('reports go with the account that sent them, and thirty days after somebody dealt with them', async () => {
  const member = await person('commenter');
  const { id } = await byGuest();
  await report(id, member);
  await report(id);
  await db.delete(users).where(eq(users.id, member.id));
  expect(await openOf(id)).toBe(1);
  await dismissReports(db, moderator, { commentId: id });
  await forgetOld(db);
  const rows = () => db.select().from(commentReports).where(eq(commentReports.commentId, id));
  expect(await rows()).toHaveLength(1);
  await db.update(commentReports).set({ createdAt: sql`now() - interval '31 days'` });
  await forgetOld(db);
  expect(await rows()).toMatchObject([{ by: null }]);
  await db.update(log).set({ at: sql`now() - interval '31 days'` }).where(eq(log.commentId, id));
  await forgetOld(db);
  expect(await rows()).toEqual([]);
});
