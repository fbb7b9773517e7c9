import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { moderation } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import { replyInput } from '@/lib/comments/input';
import { judgeComment } from '@/lib/comments/judge-comment';
import { MEMBER_TASK } from '@/lib/comments/member-notice';
import { postReply } from '@/lib/comments/post-reply';
import type { Viewer } from '@/lib/identity/viewer';
import { prepareMailQueue } from '@/lib/mail/worker';
import { startPinging } from '@/lib/site/ping-notice';
import { claimComments } from './claim-comments';
import { disownComment } from './disown-comment';
import { findEarlierComments } from './queries';
import { tellMember } from './tell-member';

const { db, address } = await testDatabase();
beforeAll(async () => {
  vi.stubEnv('REJOINDER_DATA', mkdtempSync(join(tmpdir(), 'rejoinder-borrowed-')));
  await prepareMailQueue(address);
  startPinging();
  const settings = { guests: 'publish', perPerson: 0, perNetwork: 0, perArticle: 0 };
  await db.update(moderation).set({ settings, version: sql`gen_random_uuid()` });
});
afterAll(() => vi.unstubAllEnvs());

let people = 0;
async function member(): Promise<Viewer & { email: string }> {
  const email = `member${++people}@example.org`;
  const { id, name } = await addUser(db, { email, emailVerified: new Date() });
  return { id, name, email, role: 'commenter' };
}
const article = await addArticle(db);
const writeAs = (email: string) =>
  postReply(
    db,
    null,
    replyInput.parse({ articleId: article.id, body: `Words ${++people}.`, name: 'Gus', email }),
  );
const rowOf = async (id: number) => (await db.select().from(comments).where(eq(comments.id, id)))[0];
const queued = async (task: string) =>
  (
    await db.execute(sql`select from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${task}`)
  ).length;
const actsOf = async (id: number) =>
  (await db.select({ act: log.act }).from(log).where(eq(log.commentId, id))).map(({ act }) => act);

test('a guest who gives a member’s address is held where guests are published, and the member is told once', async () => {
  const { email } = await member();
  const before = await queued(MEMBER_TASK);
  expect((await writeAs(`nobody${++people}@example.org`)).state).toBe('published');
  expect(await queued(MEMBER_TASK)).toBe(before);
  const { id, state } = await writeAs(email);
  expect(state).toBe('held');
  expect((await rowOf(id))?.heldReason).toBe('A guest with the address of somebody who has an account.');
  expect(await queued(MEMBER_TASK)).toBe(before + 1);
});

test('the member finds the comment on their page, and gets a mail without a word of it, three a day at most', async () => {
  const viewer = await member();
  const { id } = await writeAs(viewer.email);
  expect((await findEarlierComments(db, viewer.id, 5))?.some.map((comment) => comment.id)).toEqual([id]);
  const before = await queued('deliver_mail');
  for (let time = 0; time < 5; time++) await tellMember(db, { commentId: id });
  expect(await queued('deliver_mail')).toBe(before + 3);
});

test('who settled it already is told nothing more, and neither is anybody of a comment of nobody’s', async () => {
  const viewer = await member();
  const { id } = await writeAs(viewer.email);
  await claimComments(db, viewer, { commentId: id });
  const other = await writeAs(`nobody${++people}@example.org`);
  const before = await queued('deliver_mail');
  for (const commentId of [id, other.id, 999_999]) await tellMember(db, { commentId });
  expect(await queued('deliver_mail')).toBe(before);
});

test('“that was me” makes this one comment theirs and leaves the others', async () => {
  const viewer = await member();
  const [one, other] = [await writeAs(viewer.email), await writeAs(viewer.email)];
  expect(await claimComments(db, viewer, { commentId: one.id })).toBe(1);
  expect(await rowOf(one.id)).toMatchObject({ userId: viewer.id, guestEmail: null, state: 'held' });
  expect(await rowOf(other.id)).toMatchObject({ userId: null, guestEmail: viewer.email });
  expect(await claimComments(db, await member(), { commentId: other.id })).toBe(0);
});

test('“that was not me” takes the address from the comment, holds it, and tells those who judge why', async () => {
  const viewer = await member();
  const held = await writeAs(viewer.email);
  await disownComment(db, viewer, { commentId: held.id });
  expect(await rowOf(held.id)).toMatchObject({
    guestEmail: null,
    state: 'held',
    heldReason:
      'A guest with the address of somebody who has an account; whose address it is says that it was somebody else.',
  });
  const published = await writeAs(viewer.email);
  const owner = { ...(await member()), role: 'owner' } as const;
  await judgeComment(db, owner, { commentId: published.id, state: 'published' });
  await disownComment(db, viewer, { commentId: published.id });
  expect((await rowOf(published.id))?.state).toBe('held');
  expect(await actsOf(published.id)).toContain('comment.disowned');
  expect(await findEarlierComments(db, viewer.id, 5)).toBeUndefined();
});

test('nobody says so of a comment that is not under their address', async () => {
  const { id } = await addComment(db, { articleId: article.id });
  await expect(disownComment(db, await member(), { commentId: id })).rejects.toMatchObject({ status: 404 });
  await expect(disownComment(db, null, { commentId: id })).rejects.toMatchObject({ status: 401 });
});
