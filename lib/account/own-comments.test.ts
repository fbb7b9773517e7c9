import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { findEarlierComments, listOwnComments } from './queries';

const { db } = await testDatabase();
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

test('somebody sees what they wrote in every state, the latest first, and nothing of anybody else', async () => {
  const person = await addUser(db);
  const article = await addArticle(db, { title: 'On being answered' });
  const hidden = await addArticle(db, { state: 'private' });
  const states = ['published', 'held', 'spam', 'removed'] as const;
  for (const [index, state] of states.entries())
    await addComment(db, {
      articleId: article.id,
      userId: person.id,
      state,
      body: `Words that are ${state}.`,
      createdAt: minutesAgo(index),
    });
  await addComment(db, { articleId: hidden.id, userId: person.id, createdAt: minutesAgo(9) });
  await addComment(db, { articleId: article.id });
  await addComment(db, { articleId: article.id, userId: (await addUser(db)).id });
  const listed = await listOwnComments(db, person.id, { limit: 10 });
  expect(listed.map(({ state }) => state)).toEqual([...states, 'published']);
  expect(listed[1]).toMatchObject({
    excerpt: 'Words that are held.',
    articleTitle: 'On being answered',
    articleSlug: article.slug,
    isArticlePublic: true,
  });
  expect(listed[4]?.isArticlePublic).toBe(false);
});

test('pages of one’s comments follow each other without a gap, also where many are of one moment', async () => {
  const person = await addUser(db);
  const article = await addArticle(db);
  const moment = minutesAgo(1);
  const ids: number[] = [];
  for (let n = 0; n < 7; n++)
    ids.push((await addComment(db, { articleId: article.id, userId: person.id, createdAt: moment })).id);
  const pages: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await listOwnComments(db, person.id, { before, limit: 3 });
    pages.push(...page.map(({ id }) => id));
    if (page.length < 3) break;
    before = page.at(-1)?.id;
  }
  expect(pages).toEqual(ids.reverse());
  const stranger = await addUser(db);
  expect(await listOwnComments(db, stranger.id, { before: ids[0], limit: 3 })).toEqual([]);
});

test('what a guest wrote under somebody’s proven address is offered to them alone, without spam and what was removed', async () => {
  const email = 'nora@example.org';
  const article = await addArticle(db);
  const write = (more: object) => addComment(db, { articleId: article.id, guestEmail: email, ...more });
  await write({ guestName: 'Nora' });
  const last = await write({ state: 'held', guestName: 'nora' });
  await write({ state: 'spam' });
  await write({ state: 'removed' });
  await write({ guestEmail: 'another@example.org' });
  const person = await addUser(db, { email, emailVerified: new Date() });
  const earlier = await findEarlierComments(db, person.id, 1);
  expect(earlier).toMatchObject({ count: 2, upToId: last.id, some: [{ id: last.id, name: 'nora' }] });
  const stranger = await addUser(db, { emailVerified: new Date() });
  const nameless = await addUser(db, { email: null });
  for (const other of [stranger, nameless])
    expect(await findEarlierComments(db, other.id, 1)).toBeUndefined();
});

test('under an address that was never proven nothing is offered', async () => {
  const email = 'unproven@example.org';
  await addComment(db, { articleId: (await addArticle(db)).id, guestEmail: email });
  const person = await addUser(db, { email, emailVerified: null });
  expect(await findEarlierComments(db, person.id, 1)).toBeUndefined();
});
