import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment } from '@/db/factories';
import { keptWords } from '@/db/schema/kept-words';
import { testDatabase } from '@/db/testing/database';
import type { Jar } from '@/lib/answer-form';
import { BODY_LIMIT, replyInput } from './input';
import { dropKeptWords, findKeptWords, keepWords, WORDS_COOKIE } from './kept-words';
import { replyForm } from './reply-form';

const { db } = await testDatabase();
const article = await addArticle(db, { slug: 'kept' });
const parent = await addComment(db, { articleId: article.id });
const here = { articleId: article.id, parentId: parent.id };

/** The cookies of one browser. */
function newJar(cookies = new Map<string, string>()): Jar & { cookies: Map<string, string> } {
  return {
    cookies,
    get: (name) => (cookies.has(name) ? { value: cookies.get(name) as string } : undefined),
    set: (name, value) => cookies.set(name, value),
    delete: (name) => cookies.delete(name),
  };
}
const send = (fields: object, jar = newJar()) =>
  replyForm.act(replyInput.parse({ articleId: article.id, ...fields }), { db, viewer: null, jar });

test('words wait under a secret of which only the hash is kept, for their own place', async () => {
  const token = await keepWords(db, here, { body: 'Half a\r\nthought\0.' });
  expect(await findKeptWords(db, token, here)).toBe('Half a\nthought.');
  expect(await findKeptWords(db, token, { ...here, parentId: null })).toBeUndefined();
  expect(await findKeptWords(db, 'another', here)).toBeUndefined();
  expect(await findKeptWords(db, undefined, here)).toBeUndefined();
  expect(JSON.stringify(await db.select().from(keptWords))).not.toContain(token);
  expect(await dropKeptWords(db, token, { ...here, parentId: null })).toBe(false);
  expect(await dropKeptWords(db, token, here)).toBe(true);
  expect(await findKeptWords(db, token, here)).toBeUndefined();
});

test('words whose parent was removed meanwhile wait in the form for a comment of its own, until they are sent', async () => {
  const removed = await addComment(db, { articleId: article.id, state: 'removed' });
  const own = { ...here, parentId: null };
  const token = await keepWords(db, { ...here, parentId: removed.id }, { body: 'To nobody now.' });
  expect(await findKeptWords(db, token, own)).toBe('To nobody now.');
  expect(await dropKeptWords(db, token, own)).toBe(true);
});

test('words that were too long to be sent wait as well, up to five times the limit', async () => {
  const token = await keepWords(db, here, { body: 'ü'.repeat(6 * BODY_LIMIT) });
  expect(await findKeptWords(db, token, here)).toHaveLength(5 * BODY_LIMIT);
});

test('words that nobody came back for in a day are swept when others are kept', async () => {
  const token = await keepWords(db, here, { body: 'Old.' });
  await db.update(keptWords).set({ createdAt: sql`now() - interval '25 hours'` });
  await keepWords(db, here, { body: 'New.' });
  expect(await findKeptWords(db, token, here)).toBeUndefined();
});

test('a browser that leaves again has its last words kept and no others', async () => {
  await db.delete(keptWords);
  const jar = newJar();
  for (const body of ['One.', 'Two.', 'Three.']) await send({ body, intent: 'sign-in' }, jar);
  await send({ body: 'Somebody else’s.', intent: 'sign-in' });
  const kept = await db.select({ body: keptWords.body }).from(keptWords);
  expect(kept.map(({ body }) => body).sort()).toEqual(['Somebody else’s.', 'Three.']);
});

test('who leaves to sign in goes there with the way back to this form, and the words wait', async () => {
  const jar = newJar();
  const left = await send({ parentId: String(parent.id), body: 'Wait.', intent: 'sign-in' }, jar);
  const returnTo = encodeURIComponent(`/kept/respond?to=${parent.id}`);
  expect(left).toEqual({ goTo: `/sign-in?returnTo=${returnTo}` });
  expect(await findKeptWords(db, jar.cookies.get(WORDS_COOKIE), here)).toBe('Wait.');
  const guest = { name: 'Gus', email: 'gus@example.org' };
  await send({ ...guest, body: 'Elsewhere.', intent: 'post' }, jar);
  expect(jar.cookies.has(WORDS_COOKIE)).toBe(true);
  await send({ ...guest, parentId: String(parent.id), body: 'Sent.', intent: 'post' }, jar);
  expect(jar.cookies.has(WORDS_COOKIE)).toBe(false);
  expect(await db.select().from(keptWords).where(eq(keptWords.body, 'Wait.'))).toEqual([]);
});

test.each(['', '  \n', undefined])('nothing is kept of an empty form: %j', async (body) => {
  const jar = newJar();
  await send({ body, intent: 'sign-in' }, jar);
  expect(jar.cookies.size).toBe(0);
});

test.each(['draft', 'private', 'scheduled', 'removed'] as const)(
  'the address of an article that is %s is not told, and nothing is kept',
  async (state) => {
    const hidden = await addArticle(db, { state });
    const jar = newJar();
    const left = await send({ articleId: hidden.id, body: 'Psst.', intent: 'sign-in' }, jar);
    expect(left).toEqual({ goTo: '/sign-in' });
    expect(jar.cookies.size).toBe(0);
  },
);
