import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { passkeys } from '@/db/schema/passkeys';
import { accounts, sessions, users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import type { Jar } from '@/lib/answer-form';
import { makeSignInLink } from '../make-link';
import { openSession } from '../open-session';
import { useLink } from '../use-link';
import type { Viewer } from '../viewer';
import { arrive } from './arrive';
import { disconnectProvider } from './disconnect';
import { type Errand, findErrand, findNewcomer, keepErrand, keepNewcomer } from './errand';
import type { Identity } from './identity';
import { joinWithIdentity } from './join-with-identity';
import { receiveIdentity } from './receive-identity';
import { settleNewcomer } from './settle-newcomer';

const { db } = await testDatabase();

let number = 0;
const somebody = (given: Partial<Identity> = {}): Identity => {
  const n = ++number;
  return {
    provider: 'github',
    accountId: `${n}`,
    name: `Nora ${n}`,
    email: `nora.${n}@example.org`,
    ...given,
  };
};
const personOf = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0];
const accountsOf = (id: string) => db.select().from(accounts).where(eq(accounts.userId, id));
const viewerOf = ({ id, name, email, role }: Viewer): Viewer => ({ id, name, email, role });

/** A browser's cookies. */
function browser(): Jar {
  const kept = new Map<string, string>();
  return {
    get: (name) => (kept.has(name) ? { value: kept.get(name) ?? '' } : undefined),
    set: (name, value) => kept.set(name, value),
    delete: (name) => kept.delete(name),
  };
}

const errand = (given: Partial<Errand> = {}): Errand => ({
  provider: 'github',
  address: 'https://github.com/login/oauth/authorize',
  returnTo: '/a-slug/respond?to=7#respond',
  ...given,
});

/** Somebody comes back from a provider in a browser. */
async function comeBack(jar: Jar, identity: Identity, viewerId?: string) {
  const started: string[] = [];
  const startSession = async (_: unknown, userId: string) => void started.push(userId);
  const path = await arrive(identity, { db, jar, viewerId, startSession });
  return { path, started };
}

test('somebody new gives a name, gets an account with their proven address, and comes back to it', async () => {
  const identity = somebody();
  expect(await receiveIdentity(db, identity)).toEqual({ becomes: 'new' });
  const userId = await joinWithIdentity(db, { identity, name: 'Nora the First' });
  expect(await personOf(userId)).toMatchObject({
    name: 'Nora the First',
    nameKey: 'norathefirst',
    email: identity.email,
    emailVerified: expect.any(Date),
    role: 'commenter',
  });
  expect(await receiveIdentity(db, identity)).toEqual({ becomes: 'signed-in', userId });
  // What the provider says of them later makes no other account.
  const renamed = { ...identity, name: 'Else', email: 'else@example.org' };
  expect(await receiveIdentity(db, renamed)).toEqual({ becomes: 'signed-in', userId });
});

test('no token of the provider is kept', async () => {
  const userId = await joinWithIdentity(db, { identity: somebody(), name: 'Tokenless' });
  expect(await accountsOf(userId)).toMatchObject([
    { access_token: null, refresh_token: null, id_token: null, expires_at: null },
  ]);
});

test('of twenty joins at once there is one account', async () => {
  const identity = somebody();
  const joins = Array.from({ length: 20 }, () => joinWithIdentity(db, { identity, name: 'Once' }));
  expect(new Set(await Promise.all(joins)).size).toBe(1);
});

test('of two identities with one address that join at once, one gets it', async () => {
  const email = 'both@example.org';
  const both = [somebody({ email }), somebody({ email, provider: 'google' })];
  const joins = await Promise.allSettled(
    both.map((identity) => joinWithIdentity(db, { identity, name: 'Both' })),
  );
  expect(joins.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(joins.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } });
});

test('a name that reads like a writer’s is refused beside its field', async () => {
  await addUser(db, { name: 'Miriam Hale', role: 'author' });
  const joining = joinWithIdentity(db, { identity: somebody(), name: 'Міriаm Hale' });
  await expect(joining).rejects.toMatchObject({ status: 422, fields: { name: /reads like/ } });
});

test('who came by mail first is signed in by the same address from a provider only after proving it here', async () => {
  const person = await addUser(db, { emailVerified: new Date() });
  const identity = somebody({ email: person.email });
  const jar = browser();
  keepErrand(jar, errand());
  expect(await comeBack(jar, identity)).toEqual({ path: '/sign-in/known', started: [] });
  expect(await accountsOf(person.id)).toEqual([]);
  // The link is used in the same browser.
  const link = await makeSignInLink(db, { purpose: 'sign-in', email: person.email ?? '' });
  const { userId } = await useLink(db, { token: link.slice(link.lastIndexOf('/') + 1), name: '' });
  await settleNewcomer(db, jar, userId);
  expect(userId).toBe(person.id);
  expect(await receiveIdentity(db, identity)).toEqual({ becomes: 'signed-in', userId });
  expect(findNewcomer(jar)).toBeUndefined();
});

test('whoever proves an address in another browser gets nobody’s identity into their account', async () => {
  const victim = await addUser(db, { emailVerified: new Date() });
  const attackers = browser();
  keepErrand(attackers, errand());
  await comeBack(attackers, somebody({ email: victim.email }));
  await settleNewcomer(db, browser(), victim.id);
  expect(await accountsOf(victim.id)).toEqual([]);
});

test('who signs in as somebody with another address leaves what a provider said before behind', async () => {
  const person = await addUser(db, { emailVerified: new Date() });
  const jar = browser();
  keepNewcomer(jar, { identity: somebody(), returnTo: '/' });
  await settleNewcomer(db, jar, person.id);
  expect(await accountsOf(person.id)).toEqual([]);
  expect(findNewcomer(jar)).toBeUndefined();
});

test('an unproven address of an account gets no identity either', async () => {
  const person = await addUser(db, { emailVerified: null });
  const jar = browser();
  keepNewcomer(jar, { identity: somebody({ email: person.email }), returnTo: '/' });
  await settleNewcomer(db, jar, person.id);
  expect(await accountsOf(person.id)).toEqual([]);
});

test('an address that nobody has proven at the provider never leads to an account, and is not taken', async () => {
  const person = await addUser(db, { emailVerified: new Date() });
  const identity = somebody({ email: null });
  expect(await receiveIdentity(db, identity)).toEqual({ becomes: 'new' });
  const userId = await joinWithIdentity(db, { identity, name: 'Unproven' });
  expect(userId).not.toBe(person.id);
  expect(await personOf(userId)).toMatchObject({ email: null, emailVerified: null });
  expect(await receiveIdentity(db, somebody({ email: null }), { connectTo: person.id })).toEqual({
    becomes: 'unproven',
  });
  expect(await accountsOf(person.id)).toEqual([]);
});

test('whoever prepared an account under an address that is not theirs has nothing of it', async () => {
  // An account with an unproven address, as an import may leave it, into which somebody got before its owner came.
  const prepared = await addUser(db, { emailVerified: null });
  await openSession(db, { userId: prepared.id, device: 'The attacker’s' });
  await db.insert(passkeys).values({ id: 'prepared', userId: prepared.id, publicKey: '', name: 'Theirs' });
  const attackers = somebody({ email: 'attacker@example.org' });
  await db.insert(accounts).values({
    userId: prepared.id,
    type: 'oauth',
    provider: 'google',
    providerAccountId: attackers.accountId,
  });
  const owners = somebody({ email: prepared.email });
  const jar = browser();
  keepErrand(jar, errand());
  expect((await comeBack(jar, owners)).path).toBe('/sign-in/known');
  const link = await makeSignInLink(db, { purpose: 'sign-in', email: prepared.email ?? '' });
  await useLink(db, { token: link.slice(link.lastIndexOf('/') + 1), name: '' });
  await settleNewcomer(db, jar, prepared.id);
  expect(await db.select().from(sessions).where(eq(sessions.userId, prepared.id))).toEqual([]);
  expect(await db.select().from(passkeys).where(eq(passkeys.userId, prepared.id))).toEqual([]);
  expect(await accountsOf(prepared.id)).toMatchObject([{ provider: 'github' }]);
});

test('who is signed in connects an identity, and with it an address if they had none', async () => {
  const person = await addUser(db, { email: null });
  const identity = somebody();
  const connect = () => receiveIdentity(db, identity, { connectTo: person.id });
  expect(await connect()).toEqual({ becomes: 'connected' });
  expect(await connect()).toEqual({ becomes: 'connected' });
  expect(await personOf(person.id)).toMatchObject({ email: identity.email, emailVerified: expect.any(Date) });
  const other = await addUser(db, { emailVerified: new Date() });
  expect(await receiveIdentity(db, identity, { connectTo: other.id })).toEqual({ becomes: 'elsewhere' });
  const theirs = somebody({ email: other.email, provider: 'google' });
  expect(await receiveIdentity(db, theirs, { connectTo: person.id })).toEqual({ becomes: 'elsewhere' });
  expect(await receiveIdentity(db, somebody(), { connectTo: person.id })).toEqual({ becomes: 'another' });
  const google = somebody({ provider: 'google' });
  expect(await receiveIdentity(db, google, { connectTo: person.id })).toEqual({ becomes: 'connected' });
  // Their own address stays.
  expect((await personOf(person.id))?.email).toBe(identity.email);
});

test('who was shut out is not let in', async () => {
  const identity = somebody();
  const userId = await joinWithIdentity(db, { identity, name: 'Shut Out' });
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId));
  expect(await receiveIdentity(db, identity)).toEqual({ becomes: 'closed' });
  await expect(joinWithIdentity(db, { identity, name: 'Shut Out' })).rejects.toMatchObject({ status: 403 });
});

test('who comes back is where they were, and the errand is over', async () => {
  const identity = somebody();
  const userId = await joinWithIdentity(db, { identity, name: 'Back' });
  const jar = browser();
  keepErrand(jar, errand());
  expect(await comeBack(jar, identity)).toEqual({ path: '/a-slug/respond?to=7#respond', started: [userId] });
  expect(findErrand(jar)).toBeUndefined();
});

test('who comes without having set out here, or for another provider, is not signed in', async () => {
  const identity = somebody();
  await joinWithIdentity(db, { identity, name: 'Elsewhere' });
  const came = await comeBack(browser(), identity);
  expect(came).toEqual({ path: '/sign-in?why=came-to-nothing&returnTo=%2F', started: [] });
  const jar = browser();
  keepErrand(jar, errand({ provider: 'google' }));
  expect((await comeBack(jar, identity)).started).toEqual([]);
});

test('nothing is connected to an account once somebody else, or nobody, is signed in', async () => {
  const person = await addUser(db, { emailVerified: new Date() });
  const stranger = await addUser(db);
  for (const viewerId of [undefined, stranger.id]) {
    const jar = browser();
    keepErrand(jar, errand({ connectTo: person.id }));
    expect((await comeBack(jar, somebody(), viewerId)).path).toMatch(/^\/sign-in\?why=came-to-nothing/);
  }
  expect([...(await accountsOf(person.id)), ...(await accountsOf(stranger.id))]).toEqual([]);
});

test('a connected identity can be let go, but not as the last way in', async () => {
  const userId = await joinWithIdentity(db, { identity: somebody({ email: null }), name: 'Only Way' });
  const viewer = viewerOf((await personOf(userId)) as Viewer);
  const letGo = () => disconnectProvider(db, viewer, { provider: 'github' });
  await expect(letGo()).rejects.toMatchObject({ status: 409 });
  await db.insert(passkeys).values({ id: 'another way', userId, publicKey: '', name: 'Key' });
  await letGo();
  expect(await accountsOf(userId)).toEqual([]);
  await expect(disconnectProvider(db, null, { provider: 'github' })).rejects.toMatchObject({ status: 401 });
  await db.update(users).set({ email: 'only@example.org' }).where(eq(users.id, userId));
  await expect(letGo()).rejects.toMatchObject({ status: 404 });
});
