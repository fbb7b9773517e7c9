import { eq, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { addUser } from '@/db/factories';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '../viewer';
import { addPasskey, askForAnotherPasskey, PASSKEYS_LIMIT } from './add-passkey';
import { askForPasskey } from './ask';
import { joinInput, passkeySignInInput } from './input';
import { askToJoin, joinWithPasskey } from './join-with-passkey';
import { listPasskeys } from './queries';
import { canHavePasskeys } from './relying-party';
import { removePasskey } from './remove-passkey';
import { renamePasskey } from './rename-passkey';
import { signInWithPasskey } from './sign-in-with-passkey';
import { Device } from './testing';
import { issueTicket, openTicket, sealTicket, TICKET_MINUTES } from './ticket';

const { db } = await testDatabase();
const device = 'Firefox on Linux';

async function join(name: string, key = new Device()) {
  const userId = await joinWithPasskey(db, { name, device, ...key.make(await askToJoin(db, { name })) });
  return { userId, key };
}
const viewerOf = (id: string): Viewer => ({ id, name: 'N', email: null, role: 'commenter' });
const add = async (id: string, key = new Device()) =>
  addPasskey(db, viewerOf(id), {
    device,
    ...key.make(await askForAnotherPasskey(db, viewerOf(id))),
  });
const signIn = async (key: Device, slip = {}) => signInWithPasskey(db, key.sign(await askForPasskey(), slip));

test('somebody joins with a name and a passkey, without any address, and comes back with it', async () => {
  const { userId, key } = await join('Ada Lind');
  expect(await db.select().from(users).where(eq(users.id, userId))).toMatchObject([
    { name: 'Ada Lind', nameKey: 'adalind', email: null, emailVerified: null, role: 'commenter' },
  ]);
  expect(await signIn(key)).toBe(userId);
  expect(await signIn(key)).toBe(userId);
  const [kept] = await listPasskeys(db, userId);
  expect(kept).toMatchObject({ name: device, isSynced: true, lastUsedAt: expect.any(Date) });
});

test('what a browser is asked: a key that is found without a name, and given only to its owner', async () => {
  const { options } = JSON.parse(await askToJoin(db, { name: 'Jo' }));
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    user: { name: 'Jo', displayName: 'Jo' },
    attestation: 'none',
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  });
  const request = JSON.parse(await askForPasskey()).options;
  expect(request).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  expect(request.allowCredentials ?? []).toEqual([]);
});

test('a name that reads like an author’s is refused before a device makes a passkey, and after', async () => {
  await addUser(db, { name: 'Miriam Hale', role: 'author' });
  await expect(askToJoin(db, { name: 'Miriam HALE ✓' })).rejects.toMatchObject({
    fields: { name: /reads like that of somebody/ },
  });
  const answer = new Device().make(await askToJoin(db, { name: 'Somebody' }));
  await expect(joinWithPasskey(db, { ...answer, name: 'Miriаm Hale', device })).rejects.toMatchObject({
    fields: { name: /reads like that of somebody/ },
  });
});

test('an answer counts once: also of twenty at the same time', async () => {
  const { key } = await join('Once');
  const answer = key.sign(await askForPasskey());
  const uses = await Promise.allSettled(Array.from({ length: 20 }, () => signInWithPasskey(db, answer)));
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const use of uses) if (use.status === 'rejected') expect(use.reason).toMatchObject({ status: 410 });
});

test('a passkey that somebody made to join joins once', async () => {
  const name = 'Twice';
  const answer = new Device().make(await askToJoin(db, { name }));
  await joinWithPasskey(db, { ...answer, name, device });
  await expect(joinWithPasskey(db, { ...answer, name, device })).rejects.toMatchObject({ status: 410 });
  expect(await db.select().from(users).where(eq(users.name, name))).toHaveLength(1);
});

test.each([
  ['made for another site', { origin: 'https://evil.example' }],
  ['of another site on this machine', { origin: 'http://localhost:4000' }],
  ['kept for another name', { relyingParty: 'evil.example' }],
  ['of a device that let anybody sign', { isVerified: false }],
  ['to another question', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
])('an answer %s is refused, for joining and for signing in', async (_, slip) => {
  const { userId, key } = await join('Careful');
  await expect(signIn(key, slip)).rejects.toMatchObject({ name: 'Refusal', status: 422 });
  const name = 'Careless';
  const answer = new Device().make(await askToJoin(db, { name }), slip);
  await expect(joinWithPasskey(db, { ...answer, name, device })).rejects.toMatchObject({ status: 422 });
  expect((await listPasskeys(db, userId))[0]?.lastUsedAt).toBeNull();
  expect(await db.select().from(users).where(eq(users.name, name))).toEqual([]);
});

test('a signature of another key, and a copy of a key that counts, are refused', async () => {
  const { key } = await join('Original');
  const thief = Object.assign(new Device(), { id: key.id, userHandle: key.userHandle });
  await expect(signIn(thief)).rejects.toMatchObject({ status: 422 });
  await signIn(key, { counter: 7 });
  await expect(signIn(key, { counter: 7 })).rejects.toMatchObject({ status: 422 });
  await signIn(key, { counter: 8 });
});

test('a passkey that was never here, or that claims to be another person’s, signs nobody in', async () => {
  const { key } = await join('Known');
  const other = await join('Other');
  await expect(signIn(new Device())).rejects.toMatchObject({ status: 404, message: /not known here/ });
  key.userHandle = other.key.userHandle;
  await expect(signIn(key)).rejects.toMatchObject({ status: 404 });
});

test('whoever was shut out is not let in by a passkey', async () => {
  const { userId, key } = await join('Out');
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId));
  await expect(signIn(key)).rejects.toMatchObject({ status: 403 });
});

test('a person has several passkeys, named by the browser and then by themselves, each of which signs in', async () => {
  const { userId, key } = await join('Several');
  const second = new Device();
  await add(userId, second);
  const [, added] = await listPasskeys(db, userId);
  await renamePasskey(db, viewerOf(userId), { passkeyId: second.id, passkeyName: 'The old phone' });
  expect(added?.id).toBe(second.id);
  expect((await listPasskeys(db, userId)).map(({ name }) => name)).toEqual([device, 'The old phone']);
  expect(await signIn(key)).toBe(userId);
  expect(await signIn(second)).toBe(userId);
});

test('a device that has a passkey of this person is told to make no second', async () => {
  const { userId, key } = await join('Again');
  const { options } = JSON.parse(await askForAnotherPasskey(db, viewerOf(userId)));
  expect(options.excludeCredentials).toEqual([{ id: key.id, type: 'public-key', transports: ['internal'] }]);
  await expect(add(userId, key)).rejects.toMatchObject({ message: /known here already/ });
});

test('another’s passkey cannot be taken over by adding it', async () => {
  const { userId, key } = await join('Owner of it');
  const sly = await addUser(db);
  await expect(add(sly.id, key)).rejects.toMatchObject({ message: /known here already/ });
  expect(await listPasskeys(db, userId)).toHaveLength(1);
});

test('nobody has more than twenty', async () => {
  const { userId } = await join('Collector');
  for (let n = 1; n < PASSKEYS_LIMIT; n++) await add(userId);
  await expect(askForAnotherPasskey(db, viewerOf(userId))).rejects.toMatchObject({ message: /remove one/ });
});

test('a removed passkey signs nobody in, and the last way in stays', async () => {
  const { userId, key } = await join('Leaving');
  const remove = (passkeyId: string) => removePasskey(db, viewerOf(userId), { passkeyId });
  await expect(remove(key.id)).rejects.toMatchObject({ status: 409, message: /only way/ });
  const second = new Device();
  await add(userId, second);
  await remove(key.id);
  await expect(signIn(key)).rejects.toMatchObject({ status: 404 });
  await expect(remove(second.id)).rejects.toMatchObject({ status: 409 });
  await db
    .update(users)
    .set({ email: 'leaving@example.org', emailVerified: sql`now()` })
    .where(eq(users.id, userId));
  await remove(second.id);
  expect(await listPasskeys(db, userId)).toEqual([]);
});

test('of two that are removed at once, one stays', async () => {
  const { userId, key } = await join('Both');
  const second = new Device();
  await add(userId, second);
  const ends = await Promise.allSettled(
    [key.id, second.id].map((passkeyId) => removePasskey(db, viewerOf(userId), { passkeyId })),
  );
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await listPasskeys(db, userId)).toHaveLength(1);
});

test('who joins with a passkey that is known here already is told so, and no account is made', async () => {
  const { key } = await join('First Here');
  await expect(join('Second Here', key)).rejects.toMatchObject({
    status: 422,
    message: /known here already/,
  });
  expect(await db.select().from(users).where(eq(users.name, 'Second Here'))).toEqual([]);
});

test('nobody adds, renames or removes for somebody else, or without being signed in', async () => {
  const { userId, key } = await join('Mine');
  const other = viewerOf((await addUser(db)).id);
  await expect(removePasskey(db, other, { passkeyId: key.id })).rejects.toMatchObject({ status: 404 });
  const named = { passkeyId: key.id, passkeyName: 'x' };
  await expect(renamePasskey(db, other, named)).rejects.toMatchObject({ status: 404 });
  const answer = { device, ...new Device().make(await askForAnotherPasskey(db, viewerOf(userId))) };
  await expect(addPasskey(db, other, answer)).rejects.toMatchObject({ status: 410 });
  await expect(addPasskey(db, null, answer)).rejects.toMatchObject({ status: 401 });
  await expect(removePasskey(db, null, { passkeyId: key.id })).rejects.toMatchObject({ status: 401 });
  await expect(renamePasskey(db, null, named)).rejects.toMatchObject({ status: 401 });
  await expect(askForAnotherPasskey(db, null)).rejects.toMatchObject({ status: 401 });
});

test('a ticket holds for one purpose, for ten minutes, and unchanged', () => {
  const ticket = issueTicket({ purpose: 'join', userId: 'u' });
  const sealed = sealTicket(ticket);
  expect(openTicket(sealed, 'join')).toEqual(ticket);
  expect(() => openTicket(sealed, 'add')).toThrow(/too long/);
  const [text = '', signature] = sealed.split('.');
  const forged = Buffer.from(JSON.stringify({ ...ticket, userId: 'another' })).toString('base64url');
  expect(() => openTicket(`${forged}.${signature}`, 'join')).toThrow(/too long/);
  for (const junk of ['', '.', text, `${text}.`, 'a.b.c']) expect(() => openTicket(junk, 'join')).toThrow();
  vi.useFakeTimers({ now: Date.now() + TICKET_MINUTES * 60_000 + 1 });
  expect(() => openTicket(sealed, 'join')).toThrow(/too long/);
  vi.useRealTimers();
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"id":""}',
  '{"id":"a","rawId":"a","type":"password","response":{}}',
  'x'.repeat(30_000),
])('what is no answer of a browser counts as none: %.40j', (response) => {
  expect(passkeySignInInput.parse({ ticket: 't', response }).response).toBeUndefined();
  expect(joinInput.parse({ name: 'Jo', ticket: 't', response }).response).toBeUndefined();
});

test.each([
  ['https://blog.example.org', true],
  ['http://localhost:3000', true],
  ['http://blog.example.org', false],
  ['http://127.0.0.1:3000', false],
  ['https://[::1]', false],
  ['https://192.0.2.7', false],
])('whether browsers give passkeys to %s: %s', (url, answer) => {
  vi.stubEnv('REJOINDER_URL', url);
  expect(canHavePasskeys()).toBe(answer);
  vi.unstubAllEnvs();
});
