import { expect, test } from 'vitest';
import { addArticle, addComment } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { plantStorm } from '@/lib/demo/plant-storm';
import { findConversation } from './conversation';
import { recountArticle } from './counts';
import { arrangeThreads } from './thread';

const { db } = await testDatabase();
const idsOf = (comments: { id: number }[] | undefined) => comments?.map(({ id }) => id);

/** Comments of which each answers the one before. */
async function addChain(length: number) {
  const article = await addArticle(db);
  const ids: number[] = [];
  for (let n = 0; n < length; n++)
    ids.push((await addComment(db, { articleId: article.id, parentId: ids.at(-1) ?? null })).id);
  return { articleId: article.id, ids };
}

test('a conversation is a comment with all that it answers, and all that answers it', async () => {
  const { articleId, ids } = await addChain(5);
  const [first = 0, second = 0, third = 0, fourth, fifth] = ids;
  const beside = await addComment(db, { articleId, parentId: second });
  const answer = await addComment(db, { articleId, parentId: third });
  await addComment(db, { articleId });
  await recountArticle(db, articleId);
  const found = await findConversation(db, articleId, third);
  expect(idsOf(found?.ancestors)).toEqual([first, second]);
  expect(found?.comment.id).toBe(third);
  expect(idsOf(found?.replies)?.sort()).toEqual([fourth, fifth, answer.id].sort());
  expect(idsOf(found?.replies)).not.toContain(beside.id);
});

test('held comments, and those of other articles, have no conversation', async () => {
  const { articleId, ids } = await addChain(1);
  const held = await addComment(db, { articleId, state: 'held' });
  const elsewhere = await addChain(1);
  await recountArticle(db, articleId);
  await recountArticle(db, elsewhere.articleId);
  expect(await findConversation(db, articleId, held.id)).toBeUndefined();
  expect(await findConversation(db, articleId, elsewhere.ids[0] ?? 0)).toBeUndefined();
  expect((await findConversation(db, articleId, ids[0] ?? 0))?.replies).toEqual([]);
});

test('of a removed comment that was answered only its place is known', async () => {
  const { articleId, ids } = await addChain(1);
  const gone = await addComment(db, {
    articleId,
    parentId: ids[0],
    state: 'removed',
    guestName: 'Gus',
    body: 'x',
  });
  const answer = await addComment(db, { articleId, parentId: gone.id });
  await recountArticle(db, articleId);
  const found = await findConversation(db, articleId, answer.id);
  expect(found?.ancestors.at(-1)).toMatchObject({ id: gone.id, isPublished: false, name: '', bodyHtml: '' });
});

test('ten thousand levels deep, the nearest twenty above are there, and a page of those below', async () => {
  await plantStorm(db, { slug: 'deep', comments: 10_000, shape: 'deep' });
  const [middle] = await db.execute<{ id: string; article_id: string }>(
    'select c.id, c.article_id from comments c where c.depth = 5000',
  );
  const found = await findConversation(db, Number(middle?.article_id), Number(middle?.id));
  expect(found?.ancestors).toHaveLength(20);
  expect(found?.replies).toHaveLength(500);
  const [node] = arrangeThreads([found?.comment ?? [], found?.replies ?? []].flat());
  const last = (nodes = [node]): boolean => nodes.some((one) => one?.goesOn || last(one?.replies ?? []));
  expect(last()).toBe(true);
});

test('of thousands of replies to one comment the five hundred oldest are there', async () => {
  await plantStorm(db, { slug: 'fan', comments: 3_000, shape: 'fan' });
  const rows = await db.execute<{ id: string; article_id: string; root_id: string }>(`
    select c.id, c.article_id, c.root_id from comments c join articles a on a.id = c.article_id
    where a.slug = 'fan' and c.parent_id is not null order by c.created_at, c.id limit 500`);
  const [row] = rows;
  const found = await findConversation(db, Number(row?.article_id), Number(row?.root_id));
  expect(idsOf(found?.replies)).toEqual(rows.map(({ id }) => Number(id)));
});
