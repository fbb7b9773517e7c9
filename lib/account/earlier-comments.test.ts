import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { findEarlierComments } from './queries';

const { db } = await testDatabase();

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
