import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { testDatabase } from '@/db/testing/database';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { describePerson } from './describe-person';
import { describeInput } from './input';
import { findProfile } from './queries';

const { db } = await testDatabase();

test('a commenter gives a website and a few words, and the pages that show their name are drawn anew', async () => {
  const person = await addUser(db);
  const article = await addArticle(db);
  await addComment(db, { articleId: article.id, userId: person.id });
  const exchange = newExchange();
  const profile = { website: 'https://example.org', bio: 'Reads slowly.' };
  await exchanges.run(exchange, () => describePerson(db, person, profile));
  expect(await findProfile(db, person.id)).toEqual(profile);
  expect([...exchange.changed]).toEqual([`article:${article.id}`]);
  const acts = await db.select().from(log).where(eq(log.personId, person.id));
  expect(acts).toMatchObject([{ act: 'person.described', actorId: person.id }]);
});

test('what stays as it was is no act', async () => {
  const person = await addUser(db, { website: 'https://example.org' });
  const exchange = newExchange();
  await exchanges.run(exchange, () =>
    describePerson(db, person, { website: 'https://example.org', bio: null }),
  );
  expect(exchange.changed.size).toBe(0);
  expect(await db.select().from(log).where(eq(log.personId, person.id))).toEqual([]);
});

test('nobody signed in describes nobody', async () => {
  await expect(describePerson(db, null, { website: null, bio: null })).rejects.toMatchObject({ status: 401 });
});

test('a website gets its scheme, and empty fields are nothing', () => {
  expect(describeInput.parse({ website: 'example.org/me', bio: '  \r\n ' })).toEqual({
    website: 'https://example.org/me',
    bio: null,
  });
  expect(describeInput.parse({})).toEqual({ website: null, bio: null });
});

test.each([
  ['website', 'javascript:alert(1)'],
  ['website', 'nowhere at all'],
  ['website', `https://example.org/${'x'.repeat(500)}`],
  ['bio', 'x'.repeat(601)],
])('%s is refused beside its field: %s', (field, text) => {
  const parsed = describeInput.safeParse({ [field]: text });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
