import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { type LogOf, listActs } from './list-acts';
import { noteAct } from './note-act';

const { db } = await testDatabase();
const ada = await addUser(db, { name: 'Ada' });
const bo = await addUser(db, { name: 'Bo' });
const article = await addArticle(db);
const { id: articleId } = article;
const { id: commentId } = await addComment(db, { articleId });

test('each log holds what was done to its own, the last first, with who and why', async () => {
  await noteAct(db, { act: 'article.written', actorId: ada.id, articleId });
  await noteAct(db, { act: 'comment.removed', actorId: bo.id, articleId, commentId, why: 'unkind' });
  await noteAct(db, { act: 'person.disabled', actorId: ada.id, personId: bo.id });
  await noteAct(db, { act: 'settings.changed', actorId: ada.id, why: 'name' });
  const acts = async (of: LogOf) => (await listActs(db, of)).entries.map(({ act }) => act);
  expect(await acts({ articleId })).toEqual(['comment.removed', 'article.written']);
  expect(await acts({ commentId })).toEqual(['comment.removed']);
  expect(await acts({ personId: ada.id })).toEqual([
    'settings.changed',
    'person.disabled',
    'article.written',
  ]);
  expect(await acts({ personId: bo.id })).toEqual(['person.disabled', 'comment.removed']);
  expect((await listActs(db, { articleId })).entries[0]).toMatchObject({
    ...{ actor: 'Bo', why: 'unkind', commentId, person: null, undoneAt: null },
    article: { id: articleId, title: article.title },
  });
});

test('what somebody did to themself stands there once', async () => {
  const { id: personId } = await addUser(db, { name: 'Cy' });
  await noteAct(db, { act: 'person.described', actorId: personId, personId });
  const { entries } = await listActs(db, { personId });
  expect(entries).toMatchObject([{ actor: 'Cy', person: { id: personId, name: 'Cy' } }]);
});

test('its pages follow each other without a gap', async () => {
  const { id } = await addArticle(db);
  for (let n = 0; n < 7; n++)
    await noteAct(db, { act: 'article.edited', actorId: ada.id, articleId: id, why: String(n) });
  const whys: string[] = [];
  let before: number | undefined;
  do {
    const page = await listActs(db, { articleId: id }, before, 3);
    whys.push(...page.entries.map(({ why }) => why));
    before = page.next;
  } while (before !== undefined);
  expect(whys).toEqual(['6', '5', '4', '3', '2', '1', '0']);
});
