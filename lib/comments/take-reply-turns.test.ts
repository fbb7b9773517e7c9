import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { bans, moderation } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { replyInput } from './input';
import { postReply } from './post-reply';

const { db } = await testDatabase();
const author: Viewer = { ...(await addUser(db)), role: 'author' };
let count = 0;
const next = () => ++count;

async function setLimits(settings: object): Promise<void> {
  const kept = { settings, version: String(next()) };
  await db
    .insert(moderation)
    .values({ id: 1, ...kept })
    .onConflictDoUpdate({ target: moderation.id, set: kept });
}

interface Sent {
  article: { id: number };
  viewer?: Viewer | null;
  from?: string;
  email?: string;
  body?: string;
  more?: object;
}

/** Sends a comment as our server takes it: from a network. */
function send({ article, viewer = null, from, email = `guest${next()}@example.org`, body, more }: Sent) {
  const input = replyInput.parse({
    articleId: article.id,
    body: body ?? `Words number ${next()}, which nobody has said.`,
    ...(viewer ? {} : { name: 'Gus', email }),
    ...more,
  });
  return exchanges.run({ ...newExchange(), from }, () => postReply(db, viewer, input));
}
const TOO_MANY = { status: 429, retryAfter: expect.any(Number) };
const article = () => addArticle(db, { authorIds: [author.id] });
const known = async (database: Database): Promise<Viewer> => {
  const member: Viewer = { ...(await addUser(database)), role: 'commenter' };
  await addComment(database, { articleId: (await article()).id, userId: member.id });
  return member;
};

test('a person, a network and an article each have as many turns as the settings say', async () => {
  await setLimits({ perPerson: 2, perNetwork: 3, perArticle: 4 });
  const here = await article();
  const email = 'often@example.org';
  await send({ article: here, email, from: '203.0.113.1' });
  await send({ article: here, email, from: '203.0.113.1' });
  await expect(send({ article: here, email, from: '203.0.113.1' })).rejects.toMatchObject(TOO_MANY);
  // Anybody can type an address: who does so elsewhere has used up nothing of another's.
  await send({ article: here, email, from: '203.0.113.2' });
  await send({ article: here, from: '203.0.113.2' });
  await send({ article: await article(), from: '203.0.113.2' });
  await expect(send({ article: await article(), from: '203.0.113.2' })).rejects.toMatchObject(TOO_MANY);
  await expect(send({ article: here })).rejects.toMatchObject(TOO_MANY);
  const rows = await db.select({ id: comments.id }).from(comments).where(eq(comments.articleId, here.id));
  expect(rows).toHaveLength(4);
});

test('who writes here is never asked to wait, and 0 is no limit', async () => {
  await setLimits({ perPerson: 1, perNetwork: 1, perArticle: 1 });
  const here = await article();
  for (let n = 0; n < 4; n++) await send({ article: here, viewer: author, from: '203.0.113.10' });
  await setLimits({ perPerson: 0, perNetwork: 0, perArticle: 0 });
  for (let n = 0; n < 4; n++) await send({ article: here, email: 'a@example.org', from: '203.0.113.10' });
});

test('one form sent many times at once is one comment and one turn', async () => {
  await setLimits({ perPerson: 2 });
  const here = await article();
  const sending = { article: here, email: 'once@example.org', body: 'The same words, sent in a hurry.' };
  const sent = await Promise.all(Array.from({ length: 12 }, () => send(sending)));
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  await send({ ...sending, body: 'Other words of the same person.' });
  await expect(send({ ...sending, body: 'And more.' })).rejects.toMatchObject(TOO_MANY);
});

test('a name that is not theirs is told before any limit', async () => {
  await setLimits({ perPerson: 1 });
  const here = await article();
  const sending = { article: here, email: 'thief@example.org' };
  await send(sending);
  const taken = send({ ...sending, more: { name: author.name } });
  await expect(taken).rejects.toMatchObject({ fields: { name: expect.any(String) } });
});

test.each([
  ['person', async (member: Viewer) => member.id, /^This person is banned\.$/],
  ['address', async (member: Viewer) => String(member.email), /^This address is banned\.$/],
  ['network', async () => '203.0.113.77', /^This network is banned\.$/],
] as const)('what a banned %s writes is spam, with the reason', async (kind, whom, reason) => {
  await setLimits({});
  const member = await known(db);
  const here = await article();
  const sending = { article: here, viewer: member, from: '203.0.113.77' };
  expect((await send(sending)).state).toBe('published');
  await db.insert(bans).values({ kind, value: await whom(member), byId: author.id });
  const { id, state } = await send(sending);
  const [row] = await db.select({ why: comments.heldReason }).from(comments).where(eq(comments.id, id));
  expect([state, row?.why]).toEqual(['spam', expect.stringMatching(reason)]);
  await db.delete(bans);
  expect((await send(sending)).state).toBe('published');
});

test('a robot that fills in every field is spam', async () => {
  const viewer = null;
  const { state } = await send({ article: await article(), viewer, more: { subject: 'Cheap watches' } });
  expect(state).toBe('spam');
});

test('the same words once more today wait, whoever in the network says them, and short ones never', async () => {
  await setLimits({});
  const [one, other] = [await known(db), await known(db)];
  const words = 'Have a look at my wonderful new page about gardening.';
  const say = async (viewer: Viewer, from: string, body = words) =>
    (await send({ article: await article(), viewer, from, body })).state;
  expect(await say(one, '203.0.113.20')).toBe('published');
  expect(await say(one, '203.0.113.21')).toBe('held');
  expect(await say(other, '203.0.113.20')).toBe('held');
  expect(await say(await known(db), '203.0.113.22')).toBe('published');
  expect(await say(one, '203.0.113.20', 'Thank you!')).toBe('published');
  expect(await say(one, '203.0.113.20', 'Thank you!')).toBe('published');
  await db.update(comments).set({ createdAt: new Date(Date.now() - 2 * 86_400_000) });
  expect(await say(one, '203.0.113.20')).toBe('published');
});
