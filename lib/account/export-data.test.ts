import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { passkeys } from '@/db/schema/passkeys';
import { accounts } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { openSession } from '@/lib/identity/open-session';
import { signOutOthers } from '@/lib/identity/sign-out-others';
import { exportData } from './export-data';

const { db } = await testDatabase();

async function exported(userId: string) {
  let text = '';
  for await (const piece of exportData(db, userId)) text += piece;
  return { text, data: JSON.parse(text) };
}

test('somebody gets their profile, comments in every state, articles, and where they are signed in', async () => {
  const person = await addUser(db, {
    ...{ name: 'Ada “L.”', role: 'author', website: 'https://example.org', bio: 'Two\nlines.' },
    emailVerified: new Date(),
  });
  const article = await addArticle(db, { authorIds: [person.id], title: 'Mine', body: 'All of *it*.' });
  const parent = await addComment(db, { articleId: article.id });
  for (const [index, state] of (['published', 'held', 'spam', 'removed'] as const).entries())
    await addComment(db, {
      ...{ articleId: article.id, userId: person.id, parentId: parent.id, state, body: `It is ${state}.` },
      createdAt: new Date(Date.UTC(2022, 1, index + 1)),
    });
  const { token } = await openSession(db, { userId: person.id, device: 'Firefox on Linux' });
  await db.insert(passkeys).values({ id: 'secret-id', userId: person.id, publicKey: 'no', name: 'A key' });
  await db.insert(accounts).values({
    userId: person.id,
    type: 'oauth',
    provider: 'github',
    providerAccountId: '17',
    access_token: 'no',
  });
  const { text, data } = await exported(person.id);
  expect(data.person).toMatchObject({
    name: 'Ada “L.”',
    email: person.email,
    role: 'author',
    bio: 'Two\nlines.',
  });
  expect(data.comments.map(({ state, body }: { state: string; body: string }) => [state, body])).toEqual([
    ['published', 'It is published.'],
    ['held', 'It is held.'],
    ['not accepted', 'It is spam.'],
    ['removed', 'It is removed.'],
  ]);
  expect(data.comments[0]).toMatchObject({
    article: { title: 'Mine' },
    answers: expect.stringMatching(new RegExp(`^http.*/c/${parent.id}$`)),
  });
  expect(data.articles).toMatchObject([{ title: 'Mine', body: 'All of *it*.', state: 'published' }]);
  expect(data.sessions).toMatchObject([{ device: 'Firefox on Linux' }]);
  expect(data.passkeys).toMatchObject([{ name: 'A key' }]);
  expect(data.identities).toEqual([{ provider: 'github', id: '17' }]);
  // What signs in, and what others wrote, is not in it.
  for (const secret of [token, 'secret-id', '"no"', 'guest1@example.org', parent.body])
    expect(text).not.toContain(secret);
});

test('somebody who wrote nothing gets whole JSON, with what was done to their account', async () => {
  const person = await addUser(db, { email: null });
  await openSession(db, { userId: person.id, device: 'A phone' });
  await signOutOthers(db, person, { currentId: undefined });
  const { data } = await exported(person.id);
  expect(data).toMatchObject({ comments: [], articles: [], sessions: [] });
  expect(data.log).toMatchObject([{ act: 'person.signed-out', why: 'A phone' }]);
});

test('more comments than are read at a time all come, each once, in order', async () => {
  const person = await addUser(db);
  const article = await addArticle(db);
  const createdAt = new Date();
  const first = await addComment(db, { articleId: article.id, userId: person.id, createdAt });
  await db.execute(`insert into comments (id, article_id, root_id, anchor, state, user_id, body, body_html, created_at)
    select ${first.id} + n, ${article.id}, ${first.id} + n, ${first.id} + n, 'published', '${person.id}', 'x', '<p>x</p>',
      '${createdAt.toISOString()}' from generate_series(1, 1200) n`);
  const { data } = await exported(person.id);
  expect(data.comments.map(({ id }: { id: number }) => id)).toEqual(
    Array.from({ length: 1201 }, (_, n) => first.id + n),
  );
});
