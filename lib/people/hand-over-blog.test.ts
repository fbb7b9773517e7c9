import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { deleteAccount } from '@/lib/account/delete-account';
import { openSession } from '@/lib/identity/open-session';
import { findSession } from '@/lib/identity/queries';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { unseal } from '@/lib/mail/seal';
import { prepareMailQueue } from '@/lib/mail/worker';
import { changeRole } from './change-role';
import { handOverBlog } from './hand-over-blog';
import { handOverInput } from './input';

const { db, address } = await testDatabase();
let owner: Viewer;
beforeAll(() => prepareMailQueue(address));
beforeEach(async () => {
  await db.update(users).set({ role: 'commenter' }).where(eq(users.role, 'owner'));
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  owner = await someone('owner', 'Olga Owner');
});

async function someone(role: Role, name = 'Hanna Heir', fields = {}): Promise<Viewer> {
  const { id, email } = await addUser(db, { role, name, emailVerified: new Date(), ...fields });
  return { id, name, email, role };
}
const stored = async ({ id }: Viewer) => (await db.select().from(users).where(eq(users.id, id)))[0];
const owners = async () =>
  (await db.select({ id: users.id }).from(users).where(eq(users.role, 'owner'))).map(({ id }) => id);
const handOver = (to: Viewer, by: Viewer | null = owner) => handOverBlog(db, by, { personId: to.id });
async function mails() {
  const jobs = await db.execute<{ payload: { sealed: string } }>(
    sql`select payload from graphile_worker._private_jobs order by id`,
  );
  return jobs.map(({ payload }) => JSON.parse(unseal(payload.sealed)) as { to: string; text: string });
}

test.each(['author', 'moderator'] as const)(
  'an %s gets the blog, and its owner goes on as an author',
  async (role) => {
    const heir = await someone(role);
    await handOver(heir);
    expect(await stored(heir)).toMatchObject({ role: 'owner', handle: expect.stringMatching(/^hanna-heir/) });
    expect((await stored(owner))?.role).toBe('author');
    const entries = await db
      .select({ actorId: log.actorId, before: log.before })
      .from(log)
      .where(and(eq(log.personId, heir.id), eq(log.act, 'person.handed-over')));
    expect(entries).toEqual([{ actorId: owner.id, before: { owner: owner.id, role } }]);
    // Then it is theirs to decide.
    await expect(changeRole(db, owner, { personId: heir.id, role: 'author' })).rejects.toThrow();
    await changeRole(db, { ...heir, role: 'owner' }, { personId: owner.id, role: 'commenter' });
  },
);

test('both stay signed in, each at once as what they are now', async () => {
  const heir = await someone('moderator');
  const [mine, theirs] = await Promise.all(
    [owner, heir].map(async ({ id }) => (await openSession(db, { userId: id, device: 'A test' })).token),
  );
  await handOver(heir);
  expect((await findSession(db, mine ?? ''))?.viewer.role).toBe('author');
  expect((await findSession(db, theirs ?? ''))?.viewer.role).toBe('owner');
});

test('both are told by mail, and who has no address is told nothing', async () => {
  const heir = await someone('author');
  await handOver(heir);
  const told = await mails();
  expect(told.map(({ to }) => to)).toEqual([heir.email, owner.email]);
  expect(told[0]?.text).toContain('Olga Owner');
  expect(told[0]?.text).toMatch(/\/studio\n$/);
  expect(told[1]?.text).toContain('Hanna Heir');
  expect(told[1]?.text).toMatch(/\/me\/sign-in\n$/);
  await db.execute(
    sql`insert into passkeys (id, user_id, public_key, name) values ('of the nameless', ${owner.id}, '', '')`,
  );
  await db.update(users).set({ email: null }).where(eq(users.id, owner.id));
  await handOver(owner, { ...heir, role: 'owner' });
  expect((await mails()).slice(2).map(({ to }) => to)).toEqual([heir.email]);
});

test('of two at once one succeeds, and there is one owner whatever happens', async () => {
  const heirs = [await someone('author', 'Heir One'), await someone('moderator', 'Heir Two')];
  const tries = await Promise.allSettled(heirs.map((heir) => handOver(heir)));
  const refused = tries.filter((each) => each.status === 'rejected');
  expect(refused).toMatchObject([{ reason: { status: 403 } }]);
  expect(await owners()).toEqual([heirs[tries.findIndex(({ status }) => status === 'fulfilled')]?.id]);
});

test('it goes to nobody who deletes their account meanwhile', async () => {
  const heir = await someone('author');
  const deletion = deleteAccount(db, heir, { comments: 'keep', confirmation: 'delete' });
  await Promise.allSettled([deletion, handOver(heir)]);
  expect(await owners()).toHaveLength(1);
  expect(await stored(owner)).toBeDefined();
});

test.each([
  ['a reader', () => someone('commenter'), /works here/],
  ['who was shut out', () => someone('author', 'Out', { disabledAt: new Date() }), /shut out/],
  ['a name from an import', () => someone('author', 'Byline', { email: null }), /Nobody signs in/],
  ['the owner', async () => owner, /yours already/],
])('it is not handed over to %s', async (_, make, sentence) => {
  await expect(handOver(await make())).rejects.toMatchObject({
    status: 409,
    message: expect.stringMatching(sentence),
  });
  expect(await owners()).toEqual([owner.id]);
});

test('it is not handed over to nobody', async () => {
  expect(handOverInput.safeParse({ personId: 'no\0body' }).success).toBe(false);
  const nobody = { ...owner, id: 'nobody' };
  await expect(handOver(nobody)).rejects.toMatchObject({ status: 404 });
});

test('nobody but the owner hands it over, nor who was the owner a moment ago', async () => {
  const heir = await someone('author');
  for (const role of ['author', 'moderator', 'commenter'] as const)
    await expect(handOver(heir, await someone(role, `Not ${role}`))).rejects.toMatchObject({ status: 403 });
  await expect(handOver(heir, null)).rejects.toMatchObject({ status: 401 });
  await handOver(heir);
  await expect(handOver(await someone('author', 'Another'), owner)).rejects.toMatchObject({ status: 403 });
  expect(await owners()).toEqual([heir.id]);
});

test('articles keep their authors, and with them their badges', async () => {
  const heir = await someone('moderator');
  const { id } = await addArticle(db, { authorIds: [owner.id] });
  await handOver(heir);
  const rows = await db.execute(sql`select user_id from article_authors where article_id = ${id}`);
  expect(rows).toEqual([{ user_id: owner.id }]);
});
