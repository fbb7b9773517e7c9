import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { limits } from '@/db/schema/limits';
import { moderation } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import { forgetOld } from './forget-old';

const { db } = await testDatabase();
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

test('where a comment came from is forgotten after the days of the settings, and turns when they count no more', async () => {
  const { id: articleId } = await addArticle(db);
  for (const days of [1, 6, 8, 40])
    await addComment(db, { articleId, network: '203.0.113.9', createdAt: daysAgo(days) });
  const networks = async () => {
    const order = asc(comments.id);
    const rows = await db.select({ network: comments.network }).from(comments).orderBy(order);
    return rows.map(({ network }) => network !== null);
  };
  await db.insert(limits).values([
    { key: 'gone', points: 1, expire: daysAgo(0.01) },
    { key: 'counts', points: 1, expire: daysAgo(-0.01) },
  ]);
  await forgetOld(db);
  expect(await networks()).toEqual([true, true, true, false]);
  expect((await db.select({ key: limits.key }).from(limits)).map(({ key }) => key)).toEqual(['counts']);
  await db.update(moderation).set({ settings: { networkDays: 7 }, version: 'another' });
  await forgetOld(db);
  expect(await networks()).toEqual([true, true, false, false]);
});
