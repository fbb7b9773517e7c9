import { eq } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { sessions } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { UNTOUCHED } from '@/lib/form-state';
import { openSession } from '@/lib/identity/open-session';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { hashToken } from '@/lib/identity/token';
import { exchanges } from '@/lib/site/exchange';
import { form, post } from './testing/form';
import { serve, shownPage } from './testing/loopback';

const { db, address } = await testDatabase();
vi.stubEnv('DATABASE_URL', address);
afterAll(closeDatabase);
const replyAction = '7f'.padEnd(42, '0');
const author = await addUser(db, { name: 'Miriam Hale', role: 'author' });

/** A form that names the act as the pages do that keep what was typed. */
const replyTo = (articleId: number, fields: Record<string, string> = {}) => {
  const data = form({
    '$ACTION_1:0': JSON.stringify({ id: replyAction, bound: '$@1' }),
    '$ACTION_1:1': JSON.stringify([UNTOUCHED]),
    articleId: String(articleId),
    ...fields,
  });
  data.delete('$ACTION_ID_7f');
  return data;
};

/** A member whose words are published at once, and the cookie of their session. */
async function member(articleId: number) {
  const person = await addUser(db, { name: 'Ada' });
  await addComment(db, { articleId, userId: person.id });
  const { token } = await openSession(db, { userId: person.id, device: 'Firefox' });
  return { token, cookie: `${sessionCookieName()}=${token}` };
}

/** The server in front of a Next that tells how it was asked. */
async function serveReplies() {
  const asked: { method: string; answered: unknown }[] = [];
  const served = await serve(
    (request, response) => {
      asked.push({ method: request.method ?? '', answered: exchanges.getStore()?.answered });
      shownPage(response, 'drawn by Next', 'article:1');
    },
    { replyAction },
  );
  return { ...served, asked };
}

const bodiesIn = async (articleId: number) =>
  (await db.select({ body: comments.body }).from(comments).where(eq(comments.articleId, articleId))).map(
    ({ body }) => body,
  );

test('a reply that is published leads to itself without asking Next, and its pages are dropped', async () => {
  const article = await addArticle(db, { authorIds: [author.id], slug: 'plain' });
  const { cookie } = await member(article.id);
  const { base, cache, asked } = await serveReplies();
  cache.purge([`article:${article.id}`]);
  const purged = cache.purged;
  const body = replyTo(article.id, { body: 'Words.' });
  const answer = await post(base, { path: '/plain', body, headers: { origin: base, cookie } });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(/^\/plain#comment-\d+$/);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(asked).toEqual([]);
  expect(cache.purged).toBe(purged + 1);
  expect(await bodiesIn(article.id)).toContain('Words.');
});

test("a guest's browser may see its held comment, and fills the next form if that was wished", async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const { base, asked } = await serveReplies();
  const answer = await post(base, { body: replyTo(article.id, { remember: 'on' }) });
  expect(answer.headers.get('location')).toMatch(/^\/c\/\d+\/held$/);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
    expect.stringContaining('rejoinder'),
    'rejoinder-guest',
  ]);
  for (const cookie of cookies) expect(cookie).toMatch(/Path=\/;.*Max-Age=\d+; HttpOnly; SameSite=lax$/);
  expect(asked).toEqual([]);
});

test('what was refused is drawn by Next, which does not act again', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const { base, asked } = await serveReplies();
  const answer = await post(base, { body: replyTo(article.id, { email: 'no address' }) });
  expect([answer.status, await answer.text()]).toEqual([422, 'drawn by Next']);
  expect(asked).toMatchObject([{ answered: { state: { refused: true, values: { name: 'Gus' } } } }]);
});

test.each([
  ['of another act', (data: FormData) => data.set('$ACTION_1:0', '{"id":"7f","bound":"$@1"}')],
  ['of two acts', (data: FormData) => data.set('$ACTION_2:0', `{"id":"${replyAction}","bound":"$@2"}`)],
  ['without what it answered before', (data: FormData) => data.delete('$ACTION_1:1')],
  ['with something else in its place', (data: FormData) => data.set('$ACTION_1:1', '[{"then":"$1:x"}]')],
  ['with something that cannot be read', (data: FormData) => data.set('$ACTION_1:1', '{{{')],
  ['that names it in its words only', (data: FormData) => data.set('$ACTION_1:0', `["${replyAction}"]`)],
])('a form %s is left to Next whole', async (_what, change) => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const { base, asked } = await serveReplies();
  const body = replyTo(article.id);
  change(body);
  await post(base, { body });
  expect(asked).toEqual([{ method: 'POST', answered: undefined }]);
  expect(await bodiesIn(article.id)).toEqual([]);
});

test('a form that our scripts send is left to Next, which answers them in its own tongue', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const { base, asked } = await serveReplies();
  await post(base, { body: replyTo(article.id), headers: { origin: base, 'next-action': replyAction } });
  expect(asked).toEqual([{ method: 'POST', answered: undefined }]);
});

test('a session that moves on with this form is left to Next before anything is written', async () => {
  const article = await addArticle(db, { authorIds: [author.id] });
  const { token, cookie } = await member(article.id);
  const soon = new Date(Date.now() + 3600_000);
  await db
    .update(sessions)
    .set({ expires: soon })
    .where(eq(sessions.sessionToken, hashToken(token)));
  const { base, asked } = await serveReplies();
  const before = await bodiesIn(article.id);
  await post(base, { body: replyTo(article.id), headers: { origin: base, cookie } });
  expect(asked).toEqual([{ method: 'POST', answered: undefined }]);
  expect(await bodiesIn(article.id)).toEqual(before);
});
