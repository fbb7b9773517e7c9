import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { sessions } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { openSession } from './open-session';
import { findSession, listSessions } from './queries';
import { signOutOthers } from './sign-out-others';
import { signOutSession } from './sign-out-session';
import { isUseUnnoted, noteSessionUse } from './slide-session';
import { hashToken } from './token';

const { db } = await testDatabase();
const HOUR = 3600_000;

async function personWith(...devices: string[]) {
  const person = await addUser(db);
  const tokens: Record<string, string> = {};
  for (const device of devices) tokens[device] = (await openSession(db, { userId: person.id, device })).token;
  const token = (device: string) => tokens[device] ?? '';
  const isIn = async (device: string) => (await findSession(db, token(device))) !== undefined;
  return { viewer: person, token, isIn, idOf: (device: string) => hashToken(token(device)) };
}

const setOf = (token: string, values: object) =>
  db
    .update(sessions)
    .set(values)
    .where(eq(sessions.sessionToken, hashToken(token)));
const logOf = (personId: string) =>
  db
    .select({ act: log.act, actorId: log.actorId, why: log.why })
    .from(log)
    .where(eq(log.personId, personId))
    .orderBy(asc(log.id));

test('somebody sees where they are signed in, the browser that was used last first, and nobody else’s', async () => {
  const { viewer, token, idOf } = await personWith('phone', 'laptop', 'old one', 'left one');
  await personWith('a stranger’s');
  await setOf(token('old one'), { expires: sql`now()` });
  await setOf(token('left one'), { endsAt: sql`now()` });
  await setOf(token('phone'), { usedAt: new Date(Date.now() - HOUR) });
  await setOf(token('laptop'), { usedAt: new Date(Date.now() - HOUR / 2) });
  const listed = await listSessions(db, viewer.id);
  expect(listed.map(({ device }) => device)).toEqual(['laptop', 'phone']);
  expect(listed[0]?.id).toBe(idOf('laptop'));
  expect(await findSession(db, listed[0]?.id ?? '')).toBeUndefined();
});

test('the use of a session is noted, and not again within the hour', async () => {
  const { viewer, token } = await personWith('phone');
  const isUnnoted = async () => {
    const session = await findSession(db, token('phone'));
    return session && isUseUnnoted(session);
  };
  expect(await isUnnoted()).toBe(false);
  await setOf(token('phone'), { usedAt: new Date(Date.now() - 1.1 * HOUR) });
  expect(await isUnnoted()).toBe(true);
  await noteSessionUse(db, token('phone'));
  expect(await isUnnoted()).toBe(false);
  expect(Number((await listSessions(db, viewer.id))[0]?.usedAt) / HOUR).toBeCloseTo(Date.now() / HOUR, 1);
});

test('one browser is signed out, and no other; the log says which', async () => {
  const { viewer, isIn, idOf } = await personWith('phone', 'laptop');
  await signOutSession(db, viewer, { sessionId: idOf('phone') });
  expect([await isIn('phone'), await isIn('laptop')]).toEqual([false, true]);
  expect(await logOf(viewer.id)).toEqual([{ act: 'person.signed-out', actorId: viewer.id, why: 'phone' }]);
  await expect(signOutSession(db, viewer, { sessionId: idOf('phone') })).rejects.toMatchObject({
    status: 404,
  });
});

test('nobody signs somebody else out', async () => {
  const theirs = await personWith('phone');
  const { viewer } = await personWith('laptop');
  await expect(signOutSession(db, viewer, { sessionId: theirs.idOf('phone') })).rejects.toMatchObject({
    status: 404,
  });
  await signOutOthers(db, viewer, { currentId: undefined });
  expect(await theirs.isIn('phone')).toBe(true);
  for (const act of [
    signOutSession(db, null, { sessionId: theirs.idOf('phone') }),
    signOutOthers(db, null, { currentId: undefined }),
  ])
    await expect(act).rejects.toMatchObject({ status: 401 });
});

test('all browsers but this one are signed out, and where there is no other nothing is logged', async () => {
  const { viewer, isIn, idOf } = await personWith('phone', 'laptop', 'tablet');
  await signOutOthers(db, viewer, { currentId: idOf('laptop') });
  expect([await isIn('phone'), await isIn('laptop'), await isIn('tablet')]).toEqual([false, true, false]);
  await signOutOthers(db, viewer, { currentId: idOf('laptop') });
  const entries = await logOf(viewer.id);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.why.split(', ').sort()).toEqual(['phone', 'tablet']);
});
