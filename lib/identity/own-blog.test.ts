import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { sessions, signInLinks, users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { untilSomebodyWaits } from '@/db/testing/wait';
import { appointPerson } from './appoint-person';
import { mergePeople } from './merge-people';
import { openSession } from './open-session';
import { ownBlog } from './own-blog';
import { findOwnBlogLink } from './own-blog-link';

const { db } = await testDatabase();
const me = { name: 'Robin Vale', email: 'robin@example.org' };

async function emptyBlog(): Promise<void> {
  for (const table of [comments, articles, signInLinks, users, blog]) await db.delete(table);
  await db.insert(blog).values({ id: 1 });
}

async function linkToken(): Promise<string> {
  const link = (await findOwnBlogLink(db)) ?? '';
  expect(link).toMatch(/^http:\/\/localhost:\d+\/own-this-blog\/[\w-]{43}$/);
  return link.slice(link.lastIndexOf('/') + 1);
}

/** The demo's author with an article, an answer to it, and a reader's comment. */
async function plantedDemo(db: Database) {
  const author = await addUser(db, {
    name: 'Demo Author',
    role: 'author',
    email: null,
    bio: 'Invented.',
    handle: 'demo',
  });
  const article = await addArticle(db, { isDemo: true, authorIds: [author.id], answerCount: 1 });
  const answer = await addComment(db, { articleId: article.id, userId: author.id });
  return { author, article, answer };
}

test('the new owner becomes the demo’s author: its articles and answers are theirs', async () => {
  await emptyBlog();
  const { author, article, answer } = await plantedDemo(db);
  const id = await ownBlog(db, { ...me, token: await linkToken() });
  expect(id).toBe(author.id);
  expect(await db.select().from(users)).toMatchObject([
    {
      ...me,
      id,
      role: 'owner',
      nameKey: 'robinvale',
      handle: 'robin-vale',
      bio: null,
      emailVerified: expect.any(Date),
    },
  ]);
  expect(await db.select().from(articleAuthors)).toMatchObject([{ articleId: article.id, userId: id }]);
  expect(await db.select().from(comments)).toMatchObject([{ id: answer.id, userId: id }]);
  expect((await db.select().from(blog))[0]?.ownedSince).toBeInstanceOf(Date);
});

test('an owner with an account here takes the demo over into it, and its answers are counted', async () => {
  await emptyBlog();
  const { author, article } = await plantedDemo(db);
  const known = await addUser(db, { ...me, emailVerified: new Date() });
  await addComment(db, { articleId: article.id, userId: known.id });
  expect(await ownBlog(db, { ...me, token: await linkToken() })).toBe(known.id);
  expect(await db.select().from(users).where(eq(users.id, author.id))).toEqual([]);
  expect(await db.select().from(articleAuthors)).toMatchObject([{ articleId: article.id, userId: known.id }]);
  expect((await db.select().from(articles))[0]?.answerCount).toBe(2);
});

test('whoever wrote the owner’s address first is signed out', async () => {
  await emptyBlog();
  const early = await addUser(db, { ...me, emailVerified: null });
  await openSession(db, { userId: early.id, device: 'a browser' });
  await ownBlog(db, { ...me, token: await linkToken() });
  expect(await db.select().from(sessions)).toEqual([]);
});

test('without a demo the owner gets a new account', async () => {
  await emptyBlog();
  const other = await addUser(db, { role: 'author', email: null });
  const id = await ownBlog(db, { ...me, token: await linkToken() });
  expect(id).not.toBe(other.id);
});

test('of ten who open the blog at once one owns it, whichever of the links they have', async () => {
  await emptyBlog();
  await plantedDemo(db);
  const tokens = await Promise.all(Array.from({ length: 5 }, linkToken));
  const tries = await Promise.allSettled(
    [...tokens, ...tokens].map((token, n) =>
      ownBlog(db, { name: `Owner ${n}`, email: `o${n}@example.org`, token }),
    ),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const tried of tries)
    if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ status: 410 });
  expect(await db.select().from(users).where(eq(users.role, 'owner'))).toHaveLength(1);
  expect(await db.select().from(signInLinks)).toEqual([]);
  expect(await findOwnBlogLink(db)).toBeUndefined();
});

test('a made-up link leaves the blog as it is', async () => {
  await emptyBlog();
  await linkToken();
  await expect(ownBlog(db, { ...me, token: 'made-up' })).rejects.toMatchObject({ status: 410 });
  expect(await findOwnBlogLink(db)).toBeDefined();
});

test('the command line makes an owner too, once, and the link is over then', async () => {
  await emptyBlog();
  const { author } = await plantedDemo(db);
  const token = await linkToken();
  expect(await appointPerson(db, { ...me, role: 'owner' })).toEqual({ userId: author.id, wasKnown: false });
  await expect(ownBlog(db, { name: 'Late', email: 'late@example.org', token })).rejects.toMatchObject({
    message: /has an owner already/,
  });
  const second = { name: 'Second', email: 'second@example.org', role: 'owner' } as const;
  await expect(appointPerson(db, second)).rejects.toThrow('Robin Vale owns this blog');
  await expect(appointPerson(db, { ...me, role: 'moderator' })).rejects.toThrow('without an owner');
  expect(await appointPerson(db, { ...me, name: 'Robin V.', role: 'owner' })).toEqual({
    userId: author.id,
    wasKnown: true,
  });
});

test('the command line promotes a commenter and gives authors a handle each', async () => {
  await emptyBlog();
  const reader = await addUser(db, { email: 'reader@example.org', emailVerified: new Date() });
  const appoint = (email: string) => appointPerson(db, { email, name: 'Jo March', role: 'author' });
  expect(await appoint('reader@example.org')).toEqual({ userId: reader.id, wasKnown: true });
  await Promise.all([appoint('b@example.org'), appoint('c@example.org')]);
  const handles = await db.select({ handle: users.handle, role: users.role }).from(users);
  expect(handles.map(({ handle }) => handle).sort()).toEqual(['jo-march', 'jo-march-2', 'jo-march-3']);
  expect(new Set(handles.map(({ role }) => role))).toEqual(new Set(['author']));
});

test('who is appointed while the blog is being opened waits for it, holding nobody', async () => {
  await emptyBlog();
  const known = await addUser(db, { ...me, emailVerified: new Date() });
  let appointed: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    await tx.select().from(blog).for('update');
    appointed = appointPerson(db, { ...me, role: 'owner' });
    appointed.catch(() => {});
    await untilSomebodyWaits(db);
    await tx.update(users).set({ bio: 'Changed.' }).where(eq(users.id, known.id));
  });
  expect(await appointed).toEqual({ userId: known.id, wasKnown: true });
});

test('people are merged while a reply is written: both are done, and every answer is counted', async () => {
  await emptyBlog();
  const [from, into] = [await addUser(db, { role: 'author' }), await addUser(db, { role: 'author' })];
  const article = await addArticle(db, { authorIds: [into.id] });
  const asked = await addComment(db, { articleId: article.id, userId: from.id });
  let merged: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    await tx.select().from(articles).where(eq(articles.id, article.id)).for('update');
    merged = db.transaction((other) => mergePeople(other, { from: from.id, into: into.id }));
    merged.catch(() => {});
    await untilSomebodyWaits(db);
    await addComment(tx as unknown as Database, {
      articleId: article.id,
      userId: into.id,
      parentId: asked.id,
    });
    await tx.update(comments).set({ visibleReplies: 1 }).where(eq(comments.id, asked.id));
  });
  await merged;
  expect(await db.select().from(articles)).toMatchObject([{ answerCount: 2 }]);
});
