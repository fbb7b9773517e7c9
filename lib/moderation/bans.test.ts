import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { bans } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { listActs } from '@/lib/log/list-acts';
import { banWriter } from './ban-writer';
import { listBans } from './bans';
import { findWriter } from './find-writer';
import { liftBan } from './lift-ban';

const { db } = await testDatabase();
const person = async (role: Viewer['role']): Promise<Viewer> => ({ ...(await addUser(db, { role })), role });
const [owner, moderator, author, member] = [
  await person('owner'),
  await person('moderator'),
  await person('author'),
  await person('commenter'),
];
const article = await addArticle(db, { authorIds: [author.id] });
const byGuest = () =>
  addComment(db, { articleId: article.id, guestEmail: 'gus@example.org', network: '203.0.113.9' });

test.each([
  ['nobody', null, 401],
  ['a commenter', member, 403],
  ['an author, who judges under their own articles alone', author, 403],
])('%s bans nobody and lifts no ban', async (_, viewer, status) => {
  const { id } = await byGuest();
  const act = { commentId: id, kind: 'address' } as const;
  await expect(banWriter(db, viewer, act)).rejects.toMatchObject({ status });
  await expect(liftBan(db, viewer, act)).rejects.toMatchObject({ status });
  expect(await db.select().from(bans)).toEqual([]);
});

test('a moderator bans by address or network, twice is once, and lifts it; each is logged', async () => {
  const { id } = await byGuest();
  const writer = await findWriter(db, id);
  const state = async () =>
    Object.fromEntries((await listBans(db, writer)).map(({ kind, isBanned }) => [kind, isBanned]));
  expect(await state()).toEqual({ address: false, network: false });
  await banWriter(db, moderator, { commentId: id, kind: 'network' });
  await banWriter(db, owner, { commentId: id, kind: 'network' });
  expect(await state()).toEqual({ address: false, network: true });
  expect(await db.select().from(bans)).toMatchObject([
    { kind: 'network', value: '203.0.113.9', byId: moderator.id },
  ]);
  await liftBan(db, owner, { commentId: id, kind: 'network' });
  await liftBan(db, owner, { commentId: id, kind: 'network' });
  expect(await state()).toEqual({ address: false, network: false });
  const { entries } = await listActs(db, { commentId: id });
  expect(entries.map(({ act, actor, why }) => [act, actor, why])).toEqual([
    ['comment.ban-lifted', owner.name, 'network'],
    ['comment.banned', moderator.name, 'network'],
  ]);
});

test('a member is banned by their account, and nobody who works here is', async () => {
  const { id } = await addComment(db, { articleId: article.id, userId: member.id });
  await banWriter(db, owner, { commentId: id, kind: 'person' });
  expect(await db.select({ value: bans.value }).from(bans).where(eq(bans.kind, 'person'))).toEqual([
    { value: member.id },
  ]);
  await expect(banWriter(db, owner, { commentId: id, kind: 'address' })).rejects.toMatchObject({
    status: 409,
  });
  for (const { id: userId } of [owner, moderator, author]) {
    const theirs = await addComment(db, { articleId: article.id, userId, network: '203.0.113.10' });
    for (const kind of ['person', 'network'] as const)
      await expect(banWriter(db, moderator, { commentId: theirs.id, kind })).rejects.toMatchObject({
        status: 409,
      });
  }
  const ofBans = await db.select({ id: log.id }).from(log).where(eq(log.commentId, id));
  expect(ofBans).toHaveLength(1);
});

test('a comment that is not there has no writer to ban', async () => {
  const act = { commentId: 999_999_999, kind: 'address' } as const;
  await expect(banWriter(db, owner, act)).rejects.toMatchObject({ status: 404 });
});
