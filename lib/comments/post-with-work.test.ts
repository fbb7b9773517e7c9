import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addArticle } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { limits } from '@/db/schema/limits';
import { moderation } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import { WorkAsked } from '@/lib/moderation/proof-of-work';
import { workFor } from '@/lib/moderation/testing';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { replyInput } from './input';
import { postReply } from './post-reply';

const { db } = await testDatabase();
beforeAll(async () => {
  const settings = { guests: 'publish', filter: 'off' };
  await db.update(moderation).set({ settings, version: sql`gen_random_uuid()` });
});
const article = await addArticle(db);
const LINK = 'I wrote about that: https://example.org/rounds';
let count = 0;

const post = (sent: object, from?: string) => {
  const reply = { articleId: article.id, name: 'Gus Guest', email: 'gus@example.org', ...sent };
  const act = () => postReply(db, null, replyInput.parse(reply));
  return exchanges.run({ ...newExchange(), from }, act);
};
const keyed = () => ({ submissionKey: `key ${++count}`, body: `${LINK} ${count}` });
const asked = async (sent: object, from?: string) => {
  const error = await post({ ...sent, work: 'able' }, from).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(WorkAsked);
  return (error as WorkAsked).ask;
};
const written = async () => (await db.select({ id: comments.id }).from(comments)).length;

test('a suspicious reply is asked for work before anything is written, and published with it', async () => {
  const sent = keyed();
  const before = await written();
  const ask = await asked(sent);
  expect(await written()).toBe(before);
  const work = await workFor(ask);
  expect((await post({ ...sent, work })).state).toBe('published');
  expect(await post({ ...sent, work }), 'sent twice').toMatchObject({ isAgain: true });
  expect((await post({ ...keyed(), work })).state, 'for other words').toBe('held');
});

test('who cannot work, or found nothing, waits instead', async () => {
  for (const work of ['', 'none', '{}']) expect((await post({ ...keyed(), work })).state).toBe('held');
});

test('nobody is asked whose words are not suspicious', async () => {
  const sent = { submissionKey: 'plain', body: 'My neighbour did, once.', work: 'able' };
  expect((await post(sent)).state).toBe('published');
});

test('from a network that sends much, plain words are asked for work too', async () => {
  const network = '203.0.113.44';
  const expire = new Date(Date.now() + 290_000);
  await db.insert(limits).values({ key: `reply-network:${network}`, points: 20, expire });
  const sent = { submissionKey: 'crowd', body: 'My neighbour did, twice.' };
  const ask = await asked(sent, network);
  expect((await post({ ...sent, work: await workFor(ask) }, network)).state).toBe('published');
});
