import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { log } from '@/db/schema/log';
import { passkeys } from '@/db/schema/passkeys';
import { accounts, invitations, sessions, users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { makeSignInLink } from '@/lib/identity/make-link';
import { openSession } from '@/lib/identity/open-session';
import { findOpenLink, findSession } from '@/lib/identity/queries';
import type { Role, Viewer } from '@/lib/identity/viewer';
import { acceptInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { disablePerson, enablePerson } from './disable-person';
import { invitePerson } from './invite-person';
import { findInvitation, listInvitations, listPeople } from './queries';
import { takeBackInvitation } from './take-back-invitation';

const { db } = await testDatabase();
let owner: Viewer;
beforeAll(async () => {
  owner = viewerOf(await addUser(db, { name: 'Olga Owner', role: 'owner' }));
});

const viewerOf = ({ id, name, email, role }: Viewer): Viewer => ({ id, name, email, role });
const someone = async (role: Role = 'commenter', name = 'Some One') =>
  viewerOf(await addUser(db, { role, name, emailVerified: new Date() }));
const stored = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0];
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const invite = async (role: 'author' | 'moderator' = 'author', note = '') =>
  tokenOf(await invitePerson(db, owner, { role, note }));
const logged = (personId: string) =>
  db
    .select({ act: log.act, actorId: log.actorId, why: log.why })
    .from(log)
    .where(eq(log.personId, personId))
    .orderBy(log.id);

test('an invitation is a link that works once, and its secret is nowhere in the database', async () => {
  const link = await invitePerson(db, owner, { role: 'author', note: 'For Jo' });
  expect(link).toMatch(/^http:\/\/localhost:\d+\/me\/invitation\/[\w-]{43}$/);
  expect(JSON.stringify(await db.select().from(invitations))).not.toContain(tokenOf(link));
  const jo = await someone('commenter', 'Jo Invited');
  expect(await findInvitation(db, tokenOf(link))).toEqual({ role: 'author' });
  expect(await acceptInvitation(db, jo, { token: tokenOf(link) })).toBe('author');
  expect(await stored(jo.id)).toMatchObject({ role: 'author', handle: 'jo-invited' });
  expect(await logged(jo.id)).toEqual([{ act: 'person.joined', actorId: jo.id, why: 'author' }]);
  const second = acceptInvitation(db, await someone(), { token: tokenOf(link) });
  await expect(second).rejects.toMatchObject({ status: 410 });
});

test('of ten who accept at once one is let in', async () => {
  const token = await invite('moderator');
  const people = await Promise.all(Array.from({ length: 10 }, () => someone()));
  const uses = await Promise.allSettled(people.map((person) => acceptInvitation(db, person, { token })));
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('an invitation works for seven days and not for eight', async () => {
  const token = await invite();
  const [row] = await db.select().from(invitations).orderBy(sql`created_at desc`).limit(1);
  const days = (Number(row?.expiresAt) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.99);
  expect(days).toBeLessThan(7.01);
  await db.update(invitations).set({ expiresAt: sql`now()` });
  expect(await findInvitation(db, token)).toBeUndefined();
  expect(await listInvitations(db)).toEqual([]);
  await expect(acceptInvitation(db, await someone(), { token })).rejects.toMatchObject({ status: 410 });
});

test('an invitation that was taken back does nothing, and both are logged', async () => {
  const token = await invite('moderator', 'For Kim');
  const [open] = await listInvitations(db);
  expect(open).toMatchObject({ role: 'moderator', note: 'For Kim' });
  await takeBackInvitation(db, owner, { invitationId: open?.id ?? '' });
  await expect(acceptInvitation(db, await someone(), { token })).rejects.toMatchObject({ status: 410 });
  const again = takeBackInvitation(db, owner, { invitationId: open?.id ?? '' });
  await expect(again).rejects.toMatchObject({ status: 404 });
  const acts = await db
    .select({ act: log.act })
    .from(log)
    .where(and(eq(log.actorId, owner.id), eq(log.why, 'moderator: For Kim')))
    .orderBy(log.id);
  expect(acts).toEqual([{ act: 'person.invited' }, { act: 'person.uninvited' }]);
});

test('an invitation takes nobody’s role away, and stays for whom it is for', async () => {
  const token = await invite('moderator');
  for (const person of [
    owner,
    await someone('author', 'An Author'),
    await someone('moderator', 'A Moderator'),
  ])
    await expect(acceptInvitation(db, person, { token })).rejects.toMatchObject({ status: 409 });
  expect((await stored(owner.id))?.role).toBe('owner');
  expect(await findInvitation(db, token)).toBeDefined();
});

test('who reads like somebody who works here, or was shut out, or is nobody, does not come in by an invitation', async () => {
  await someone('author', 'Miriam Hale');
  const token = await invite();
  const twin = await someone('commenter', 'Mіriam Hale');
  await expect(acceptInvitation(db, twin, { token })).rejects.toMatchObject({ status: 422 });
  const out = await someone('commenter', 'Gone');
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, out.id));
  await expect(acceptInvitation(db, out, { token })).rejects.toMatchObject({ status: 401 });
  await expect(acceptInvitation(db, null, { token })).rejects.toMatchObject({ status: 401 });
  expect(await findInvitation(db, token)).toBeDefined();
});

test('the owner gives and takes roles, and each is logged with what it was', async () => {
  const person = await someone('commenter', 'Rosa Role');
  const give = (role: 'author' | 'moderator' | 'commenter') =>
    changeRole(db, owner, { personId: person.id, role });
  await give('moderator');
  expect(await stored(person.id)).toMatchObject({ role: 'moderator', handle: null });
  await give('author');
  expect(await stored(person.id)).toMatchObject({ role: 'author', handle: 'rosa-role' });
  await give('author');
  await give('commenter');
  expect((await stored(person.id))?.role).toBe('commenter');
  expect((await logged(person.id)).map(({ why }) => why)).toEqual(['moderator', 'author', 'commenter']);
});

test('the last owner keeps role and account', async () => {
  const personId = owner.id;
  await expect(changeRole(db, owner, { personId, role: 'author' })).rejects.toMatchObject({ status: 409 });
  await expect(disablePerson(db, owner, { personId })).rejects.toMatchObject({ status: 409 });
  expect(await stored(personId)).toMatchObject({ role: 'owner', disabledAt: null });
});

test('who is shut out is signed out everywhere at once, by no way back in, and their words stay', async () => {
  const person = await someone('author', 'Wim Words');
  const article = await addArticle(db, { authorIds: [person.id] });
  const comment = await addComment(db, { articleId: article.id, userId: person.id });
  const tokens = await Promise.all(
    ['one', 'two'].map(async (device) => (await openSession(db, { userId: person.id, device })).token),
  );
  const mailed = await makeSignInLink(db, { purpose: 'sign-in', email: person.email ?? '' });
  const printed = await makeSignInLink(db, { purpose: 'sign-in', userId: person.id });
  await disablePerson(db, owner, { personId: person.id });
  for (const token of tokens) expect(await findSession(db, token)).toBeUndefined();
  expect(await db.select().from(sessions).where(eq(sessions.userId, person.id))).toEqual([]);
  for (const link of [mailed, printed]) expect(await findOpenLink(db, tokenOf(link))).toBeUndefined();
  const [kept] = await db.select().from(comments).where(eq(comments.id, comment.id));
  expect(kept).toMatchObject({ userId: person.id, state: 'published' });
  await disablePerson(db, owner, { personId: person.id });
  await enablePerson(db, owner, { personId: person.id });
  const { token } = await openSession(db, { userId: person.id, device: 'three' });
  expect((await findSession(db, token))?.viewer.role).toBe('author');
  expect((await logged(person.id)).map(({ act }) => act)).toEqual(['person.disabled', 'person.enabled']);
});

test.each(['author', 'moderator', 'commenter', null] as const)('%s can do none of this', async (role) => {
  const viewer = role && (await someone(role, `Not ${role}`));
  const personId = (await someone()).id;
  await invite();
  const [open] = await listInvitations(db);
  const tries = [
    invitePerson(db, viewer, { role: 'author', note: '' }),
    takeBackInvitation(db, viewer, { invitationId: open?.id ?? '' }),
    changeRole(db, viewer, { personId, role: 'author' }),
    disablePerson(db, viewer, { personId }),
    enablePerson(db, viewer, { personId }),
  ];
  for (const each of await Promise.allSettled(tries))
    expect(each).toMatchObject({ status: 'rejected', reason: { status: role ? 403 : 401 } });
});

test('people who do not exist are unknown', async () => {
  for (const act of [disablePerson, enablePerson])
    await expect(act(db, owner, { personId: 'nobody' })).rejects.toMatchObject({ status: 404 });
  const role = changeRole(db, owner, { personId: 'nobody', role: 'author' });
  await expect(role).rejects.toMatchObject({ status: 404 });
});

test('people are found by a part of their name or their whole address, page by page, and no address is told', async () => {
  for (let n = 0; n < 5; n++)
    await addUser(db, {
      name: `Zoë 100%_${n}`,
      email: `zoe.${n}@example.org`,
      createdAt: new Date(n * 1_000),
    });
  const list = (search: string, after?: string) =>
    listPeople(db, { shown: 'readers', search, after, limit: 3 });
  const first = await list('zoë 100%_');
  expect(first.map(({ name }) => name)).toEqual(['Zoë 100%_4', 'Zoë 100%_3', 'Zoë 100%_2']);
  const second = await list('zoë 100%_', first.at(-1)?.id);
  expect(second.map(({ name }) => name)).toEqual(['Zoë 100%_1', 'Zoë 100%_0']);
  expect((await list('ZOE.3@example.org')).map(({ name }) => name)).toEqual(['Zoë 100%_3']);
  expect(await list('zoe.3@example')).toEqual([]);
  expect(await list('zoë_100')).toEqual([]);
  expect(JSON.stringify(first)).not.toContain('@');
});

test('who has any way in is no mere byline', async () => {
  const nobodys = { email: null, role: 'author' } as const;
  const byline = await addUser(db, { ...nobodys, name: 'Imported Name' });
  const keyed = await addUser(db, { ...nobodys, name: 'Keyed Name' });
  await db.insert(passkeys).values({ id: 'keyed', userId: keyed.id, publicKey: '', name: 'A key' });
  const known = await addUser(db, { ...nobodys, name: 'Known Elsewhere' });
  const account = { userId: known.id, type: 'oauth', provider: 'github', providerAccountId: '1' };
  await db.insert(accounts).values(account);
  const team = await listPeople(db, { shown: 'team', search: '', limit: 100 });
  const isByline = (id: string) => team.find((person) => person.id === id)?.isByline;
  expect([byline, keyed, known].map(({ id }) => isByline(id))).toEqual([true, false, false]);
  expect(isByline(owner.id)).toBe(false);
});
