import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { sessions, users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { hashedSessions } from './auth';
import { describeDevice } from './device';
import { openSession } from './open-session';
import { findSession } from './queries';
import { isDueToSlide, slideSession } from './slide-session';
import { hashToken } from './token';

const { db } = await testDatabase();
const adapter = hashedSessions(db);
const DAY = 24 * 3600_000;
const open = (userId: string, replaces?: string) =>
  openSession(db, { userId, replaces, device: 'Firefox on Linux' });
const rowOf = async (token: string) =>
  (
    await db
      .select()
      .from(sessions)
      .where(eq(sessions.sessionToken, hashToken(token)))
  )[0];

test('a session is found by its token and only its hash is kept', async () => {
  const person = await addUser(db, { name: 'Ada' });
  const { token } = await open(person.id);
  expect((await findSession(db, token))?.viewer).toEqual({
    id: person.id,
    name: 'Ada',
    email: person.email,
    role: 'commenter',
  });
  const kept = JSON.stringify(await db.select().from(sessions));
  expect(kept).not.toContain(token);
  expect(await findSession(db, hashToken(token))).toBeUndefined();
});

test('signing in again in the same browser ends the session before, and no other', async () => {
  const person = await addUser(db);
  const other = await open(person.id);
  const before = await open(person.id);
  const after = await open(person.id, before.token);
  expect(await findSession(db, before.token)).toBeUndefined();
  expect(await findSession(db, after.token)).toBeDefined();
  expect(await findSession(db, other.token)).toBeDefined();
});

test.each([
  ['its idle time is over', { expires: sql`now()` }],
  ['its absolute end has come', { endsAt: sql`now()` }],
])('a session counts for nothing once %s, for us and for next-auth', async (_, end) => {
  const { token } = await open((await addUser(db)).id);
  await db
    .update(sessions)
    .set(end)
    .where(eq(sessions.sessionToken, hashToken(token)));
  expect(await findSession(db, token)).toBeUndefined();
  const seen = await adapter.getSessionAndUser?.(token);
  // next-auth compares `expires` itself
  expect(seen === null || (seen?.session.expires.getTime() ?? 0) <= Date.now()).toBe(true);
});

test('whoever is shut out is nobody at the next request, for us and for next-auth', async () => {
  const person = await addUser(db);
  const { token } = await open(person.id);
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, person.id));
  expect(await findSession(db, token)).toBeUndefined();
  expect(await adapter.getSessionAndUser?.(token)).toBeNull();
});

test('a session in use slides once a day, with a new end for its cookie, and never past its absolute end', async () => {
  const { token } = await open((await addUser(db)).id);
  const moveTo = (values: object) =>
    db
      .update(sessions)
      .set(values)
      .where(eq(sessions.sessionToken, hashToken(token)));
  const isDue = async () => {
    const session = await findSession(db, token);
    return session && isDueToSlide(session);
  };
  expect(await isDue()).toBe(false);
  expect(await slideSession(db, token)).toBeUndefined();
  await moveTo({ expires: new Date(Date.now() + 28 * DAY) });
  expect(await isDue()).toBe(true);
  expect(Number(await slideSession(db, token)) / DAY).toBeCloseTo(Date.now() / DAY + 30, 2);
  expect(await slideSession(db, token)).toBeUndefined();
  const end = new Date(Date.now() + 5 * DAY);
  await moveTo({ expires: new Date(Date.now() + DAY), endsAt: end });
  expect(await isDue()).toBe(true);
  expect(await slideSession(db, token)).toEqual(end);
  expect(await isDue()).toBe(false);
  expect(await slideSession(db, token)).toBeUndefined();
});

test('a session that is over does not come back by being used', async () => {
  const { token } = await open((await addUser(db)).id);
  await db
    .update(sessions)
    .set({ expires: sql`now()` })
    .where(eq(sessions.sessionToken, hashToken(token)));
  expect(await slideSession(db, token)).toBeUndefined();
});

test('sessions that are over are swept when another begins', async () => {
  const person = await addUser(db);
  const { token } = await open(person.id);
  await db
    .update(sessions)
    .set({ endsAt: sql`now() - interval '1 second'` })
    .where(eq(sessions.sessionToken, hashToken(token)));
  await open(person.id);
  expect(await rowOf(token)).toBeUndefined();
});

test('next-auth reads, slides and ends the sessions that we write, by the token of the cookie', async () => {
  const person = await addUser(db, { name: 'Ada' });
  const { token } = await open(person.id);
  const seen = await adapter.getSessionAndUser?.(token);
  expect(seen).toMatchObject({
    user: { id: person.id, name: 'Ada' },
    session: { sessionToken: token, userId: person.id },
  });
  const expires = new Date(Date.now() + 3 * DAY);
  expect(await adapter.updateSession?.({ sessionToken: token, expires })).toMatchObject({
    sessionToken: token,
  });
  expect((await rowOf(token))?.expires).toEqual(expires);
  await adapter.deleteSession?.(token);
  expect(await rowOf(token)).toBeUndefined();
});

test('a session that next-auth begins is kept under its hash, with an absolute end', async () => {
  const person = await addUser(db);
  const expires = new Date(Date.now() + DAY);
  await adapter.createSession?.({ sessionToken: 'of-next-auth', userId: person.id, expires });
  expect((await findSession(db, 'of-next-auth'))?.viewer).toMatchObject({ id: person.id });
  expect(Number((await rowOf('of-next-auth'))?.endsAt)).toBeGreaterThan(Date.now() + 179 * DAY);
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) Something/1.0', 'a browser on Linux'],
  ['w3m/0.5.3', 'a text browser'],
  ['curl/8.0', 'an unknown browser'],
  [null, 'an unknown browser'],
])('a device is described in plain words: %s', (userAgent, words) => {
  expect(describeDevice(userAgent, 'en')).toBe(words);
});

test('a device is described in the language of the blog', () => {
  const onLinux = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  expect(describeDevice(onLinux, 'de-AT')).toBe('Firefox auf Linux');
  expect(describeDevice('w3m/0.5.3', 'es')).toBe('un navegador de texto');
  expect(describeDevice(null, 'ja')).toBe('不明なブラウザ');
});
