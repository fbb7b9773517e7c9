import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { passkeys } from '@/db/schema/passkeys';
import { accounts, sessions, signInLinks, users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { makeSignInLink } from './make-link';
import { openSession } from './open-session';
import { findOpenLink } from './queries';
import { hashToken } from './token';
import { useLink } from './use-link';

const { db } = await testDatabase();
const device = 'a browser';
const tokenOf = (link: string) => link.slice(link.lastIndexOf('/') + 1);
const linkFor = async (wish: { email?: string; userId?: string; returnTo?: string }) =>
  tokenOf(await makeSignInLink(db, { purpose: 'sign-in', ...wish }));

test('a link is an absolute address whose secret is nowhere in the database', async () => {
  const link = await makeSignInLink(db, { purpose: 'sign-in', email: 'kept@example.org' });
  expect(link).toMatch(/^http:\/\/localhost:\d+\/sign-in\/[\w-]{43}$/);
  const rows = await db.select().from(signInLinks);
  expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
  expect(rows.map(({ tokenHash }) => tokenHash)).toContain(hashToken(tokenOf(link)));
});

test('a link signs a known person in, once, and back to where they were', async () => {
  const person = await addUser(db, { name: 'Ada', emailVerified: new Date() });
  const token = await linkFor({ userId: person.id, returnTo: '/a-slug#comment-3' });
  expect(await useLink(db, { token, name: '' })).toEqual({
    userId: person.id,
    returnTo: '/a-slug#comment-3',
  });
  await expect(useLink(db, { token, name: '' })).rejects.toMatchObject({
    status: 410,
    message: /used already/,
  });
});

test('looking at a link does not use it up, and tells whom it signs in', async () => {
  const person = await addUser(db, { name: 'Ada' });
  const token = await linkFor({ email: person.email ?? '' });
  for (let times = 0; times < 10; times++) {
    expect(await findOpenLink(db, token)).toEqual({ purpose: 'sign-in', personName: 'Ada' });
  }
  await useLink(db, { token, name: '' });
  expect(await findOpenLink(db, token)).toBeUndefined();
});

test('of twenty uses at once one succeeds', async () => {
  const person = await addUser(db, { emailVerified: new Date() });
  const token = await linkFor({ userId: person.id });
  const uses = await Promise.allSettled(Array.from({ length: 20 }, () => useLink(db, { token, name: '' })));
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('of twenty uses at once of a link for somebody new one succeeds, and one account is made', async () => {
  const token = await linkFor({ email: 'new@example.org' });
  const uses = await Promise.allSettled(
    Array.from({ length: 20 }, () => useLink(db, { token, name: 'New Person' })),
  );
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db.select().from(users).where(eq(users.email, 'new@example.org'))).toMatchObject([
    { name: 'New Person', nameKey: 'newperson', role: 'commenter', emailVerified: expect.any(Date) },
  ]);
});

test('of two links for one new address, used at once, one signs in and makes the account', async () => {
  const both = await Promise.all([
    linkFor({ email: 'two@example.org' }),
    linkFor({ email: 'two@example.org' }),
  ]);
  const uses = await Promise.allSettled(both.map((token) => useLink(db, { token, name: 'Two' })));
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const used of uses) if (used.status === 'rejected') expect(used.reason).toMatchObject({ status: 410 });
  expect(await db.select().from(users).where(eq(users.email, 'two@example.org'))).toHaveLength(1);
});

test('who is signed in has no other links left; a refused use, and other people, keep theirs', async () => {
  const person = await addUser(db, { email: 'three@example.org', emailVerified: new Date() });
  const mailed = await Promise.all([1, 2].map(() => linkFor({ email: 'three@example.org' })));
  const printed = await linkFor({ userId: person.id });
  const others = await linkFor({ email: 'else@example.org' });
  await expect(useLink(db, { token: 'made-up', name: '' })).rejects.toMatchObject({ status: 410 });
  await useLink(db, { token: mailed[0] ?? '', name: '' });
  const later = [mailed[1] ?? '', printed].map((token) => useLink(db, { token, name: '' }));
  for (const use of await Promise.allSettled(later))
    expect(use).toMatchObject({ status: 'rejected', reason: { status: 410 } });
  expect(await findOpenLink(db, others)).toBeDefined();
  // They count on against asking for many.
  const kept = await db.select().from(signInLinks).where(eq(signInLinks.email, 'three@example.org'));
  expect(kept).toHaveLength(1);
});

test('a name that somebody gives with their link is announced where their words stand', async () => {
  const person = await addUser(db, { name: '', emailVerified: new Date() });
  const article = await addArticle(db, { authorIds: [(await addUser(db)).id] });
  await addComment(db, { articleId: article.id, userId: person.id });
  const exchange = newExchange();
  const use = { token: await linkFor({ userId: person.id }), name: 'Named at Last' };
  await exchanges.run(exchange, () => useLink(db, use));
  expect([...exchange.changed]).toEqual([`article:${article.id}`]);
});

test('a link works for fifteen minutes and not for sixteen', async () => {
  const person = await addUser(db);
  const token = await linkFor({ userId: person.id });
  const [row] = await db
    .select()
    .from(signInLinks)
    .where(eq(signInLinks.tokenHash, hashToken(token)));
  const minutes = (Number(row?.expiresAt) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14.9);
  expect(minutes).toBeLessThan(15.1);
  await db
    .update(signInLinks)
    .set({ expiresAt: sql`now()` })
    .where(eq(signInLinks.tokenHash, hashToken(token)));
  expect(await findOpenLink(db, token)).toBeUndefined();
  await expect(useLink(db, { token, name: '' })).rejects.toMatchObject({ status: 410 });
});

test('links that are long over are swept when another is made', async () => {
  const person = await addUser(db);
  const token = await linkFor({ userId: person.id });
  const longAgo = sql`now() - interval '2 hours'`;
  await db
    .update(signInLinks)
    .set({ expiresAt: longAgo })
    .where(eq(signInLinks.tokenHash, hashToken(token)));
  await linkFor({ userId: person.id });
  expect(
    await db
      .select()
      .from(signInLinks)
      .where(eq(signInLinks.tokenHash, hashToken(token))),
  ).toEqual([]);
});

test('the first proof of an address ends what was signed in and linked under it before', async () => {
  const person = await addUser(db, { emailVerified: null });
  await openSession(db, { userId: person.id, device });
  await db
    .insert(accounts)
    .values({ userId: person.id, type: 'oauth', provider: 'p', providerAccountId: '1' });
  await db.insert(passkeys).values({ id: 'early', userId: person.id, publicKey: '', name: 'Early' });
  const token = await linkFor({ email: person.email ?? '' });
  expect(await useLink(db, { token, name: '' })).toMatchObject({ userId: person.id });
  expect(await db.select().from(passkeys).where(eq(passkeys.userId, person.id))).toEqual([]);
  expect(await db.select().from(sessions).where(eq(sessions.userId, person.id))).toEqual([]);
  expect(await db.select().from(accounts).where(eq(accounts.userId, person.id))).toEqual([]);
  expect((await db.select().from(users).where(eq(users.id, person.id)))[0]?.emailVerified).not.toBeNull();
});

test('a later proof leaves other browsers signed in', async () => {
  const person = await addUser(db, { emailVerified: new Date() });
  await openSession(db, { userId: person.id, device });
  await useLink(db, { token: await linkFor({ email: person.email ?? '' }), name: '' });
  expect(await db.select().from(sessions).where(eq(sessions.userId, person.id))).toHaveLength(1);
});

test('a link from the command line proves no address', async () => {
  const person = await addUser(db, { emailVerified: null });
  await useLink(db, { token: await linkFor({ userId: person.id }), name: '' });
  expect((await db.select().from(users).where(eq(users.id, person.id)))[0]?.emailVerified).toBeNull();
});

test('somebody new without a name, or with a writer’s, keeps the link and is told beside the field', async () => {
  await addUser(db, { name: 'Miriam Hale', role: 'author' });
  const token = await linkFor({ email: 'nameless@example.org' });
  await expect(useLink(db, { token, name: '' })).rejects.toMatchObject({ fields: { name: /give a name/ } });
  await expect(useLink(db, { token, name: 'Міriаm HALE ✓' })).rejects.toMatchObject({
    fields: { name: /reads like that of somebody/ },
  });
  expect(await useLink(db, { token, name: 'Someone Else' })).toMatchObject({ returnTo: '/' });
});

test('whoever was shut out is not let in by a link', async () => {
  const person = await addUser(db, { disabledAt: new Date() });
  const token = await linkFor({ email: person.email ?? '' });
  await expect(useLink(db, { token, name: '' })).rejects.toMatchObject({ status: 403 });
});

test('a link to own the blog signs nobody in', async () => {
  const token = tokenOf(await makeSignInLink(db, { purpose: 'own-blog', email: 'sly@example.org' }));
  await expect(useLink(db, { token, name: 'Sly' })).rejects.toMatchObject({ status: 410 });
  expect(await findOpenLink(db, token)).toMatchObject({ purpose: 'own-blog' });
});

test.each(['', 'nothing', '\0', 'x'.repeat(10_000)])(
  'a token that never was is gone: %.20j',
  async (token) => {
    await expect(useLink(db, { token, name: '' })).rejects.toMatchObject({ status: 410 });
  },
);
