import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { log } from '@/db/schema/log';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { nameRefusal } from './name-policy';
import { listProtectedNameKeys } from './queries';
import { renamePerson } from './rename-person';
import type { Viewer } from './viewer';

const { db } = await testDatabase();
const author = await addUser(db, { name: 'Miriam Hale', role: 'author' });
const viewerOf = ({ id, name, email, role }: typeof author): Viewer => ({ id, name, email, role });

test('a commenter takes another name, and the pages that show it are drawn anew', async () => {
  const person = await addUser(db, { name: 'Ada' });
  const article = await addArticle(db, { authorIds: [author.id] });
  await addComment(db, { articleId: article.id, userId: person.id });
  const exchange = newExchange();
  await exchanges.run(exchange, () => renamePerson(db, viewerOf(person), { name: 'Ada L.' }));
  const [row] = await db.select().from(users).where(eq(users.id, person.id));
  expect(row).toMatchObject({ name: 'Ada L.', nameKey: 'adal' });
  expect([...exchange.changed]).toEqual([`article:${article.id}`]);
  const acts = await db.select().from(log).where(eq(log.personId, person.id));
  expect(acts).toMatchObject([{ act: 'person.renamed', actorId: person.id, why: 'Ada → Ada L.' }]);
});

test('who is named over articles, without a role here, has these and the lists drawn anew', async () => {
  const person = await addUser(db, { name: 'Byline' });
  const written = await addArticle(db, { authorIds: [author.id, person.id] });
  await addArticle(db, { authorIds: [author.id] });
  const exchange = newExchange();
  await exchanges.run(exchange, () => renamePerson(db, viewerOf(person), { name: 'By Line' }));
  expect([...exchange.changed].sort()).toEqual([`article:${written.id}`, 'articles']);
});

test('a commenter cannot become "Miriam Hale" either, and keeps their name', async () => {
  const person = await addUser(db, { name: 'Ada' });
  await expect(renamePerson(db, viewerOf(person), { name: 'МІRІАМ ΗАLЕ' })).rejects.toMatchObject({
    status: 422,
    fields: { name: expect.stringMatching(/reads like that of somebody/) },
  });
  expect((await db.select().from(users).where(eq(users.id, person.id)))[0]?.name).toBe('Ada');
});

test('an author may spell their own name anew, but not take a colleague’s', async () => {
  const colleague = await addUser(db, { name: 'Jo March', role: 'author' });
  await renamePerson(db, viewerOf(colleague), { name: 'JO MARCH' });
  await expect(renamePerson(db, viewerOf(colleague), { name: 'Miriam Hale' })).rejects.toMatchObject({
    status: 422,
  });
});

test('nobody signed in renames nobody', async () => {
  await expect(renamePerson(db, null, { name: 'Anybody' })).rejects.toMatchObject({ status: 401 });
});

test('protected are the names of all who work here and of every byline, not of commenters or those shut out', async () => {
  const byline = await addUser(db, { name: 'Imported Byline', role: 'commenter', email: null });
  await addArticle(db, { authorIds: [byline.id] });
  await addUser(db, { name: 'Kind Moderator', role: 'moderator' });
  await addUser(db, { name: 'Gone Moderator', role: 'moderator', disabledAt: new Date() });
  await addUser(db, { name: 'Just Reading' });
  const taken = await listProtectedNameKeys(db);
  for (const name of ['Imported Byline', 'Kind Moderator', 'Miriam Hale'])
    expect(nameRefusal(name, taken), name).not.toBeNull();
  for (const name of ['Gone Moderator', 'Just Reading']) expect(nameRefusal(name, taken), name).toBeNull();
});
