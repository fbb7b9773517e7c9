import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from './counts';
import { findDeskFigures } from './desk-figures';

const { db } = await testDatabase();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

interface Said {
  articleId: number;
  userId?: string;
  parentId?: number;
  at: Date;
}

/** A published comment of that time. */
const say = async ({ at, ...said }: Said): Promise<number> =>
  (await addComment(db, { ...said, createdAt: at })).id;

test('the figures of the desk are those of the articles that one wrote, alone or with others, and that are public', async () => {
  const [ada, bo, cy] = await Promise.all(['Ada', 'Bo', 'Cy'].map((name) => addUser(db, { name })));
  if (!ada || !bo || !cy) throw new Error('Somebody is missing.');
  const own = await addArticle(db, { authorIds: [ada.id] });
  const shared = await addArticle(db, { authorIds: [ada.id, bo.id] });
  const others = await addArticle(db, { authorIds: [cy.id] });
  const hidden = await addArticle(db, { authorIds: [ada.id] });
  const asked = await say({ articleId: own.id, at: ago(DAY) });
  await say({ articleId: own.id, userId: ada.id, parentId: asked, at: ago(DAY - 2 * HOUR) });
  const askedBo = await say({ articleId: shared.id, at: ago(2 * DAY) });
  await say({ articleId: shared.id, userId: bo.id, parentId: askedBo, at: ago(2 * DAY - 4 * HOUR) });
  const earlier = await say({ articleId: shared.id, at: ago(40 * DAY) });
  await say({ articleId: shared.id, userId: ada.id, parentId: earlier, at: ago(40 * DAY - 9 * HOUR) });
  // None of these counts: under somebody else's article, by no author of this one, under what is not public, too long ago.
  const elsewhere = await say({ articleId: others.id, at: ago(DAY) });
  await say({ articleId: others.id, userId: ada.id, parentId: elsewhere, at: ago(DAY - HOUR) });
  await say({ articleId: own.id, userId: bo.id, parentId: asked, at: ago(DAY - HOUR) });
  await say({ articleId: hidden.id, at: ago(DAY) });
  await say({ articleId: own.id, at: ago(90 * DAY) });
  for (const { id } of [own, shared, others, hidden]) await recountArticle(db, id);
  await db.update(articles).set({ state: 'draft' }).where(eq(articles.id, hidden.id));

  const figures = await findDeskFigures(db, ada.id, 'UTC');
  const sum = (of: 'received' | 'answered') => figures.days.reduce((all, day) => all + day[of], 0);
  expect(figures.days).toHaveLength(7);
  expect([sum('received'), sum('answered')]).toEqual([3, 2]);
  expect(figures.wait).toBeCloseTo(3 * HOUR, -3);
  expect(figures.waitBefore).toBeCloseTo(9 * HOUR, -3);
  expect(figures.alive.map(({ slug, count }) => [slug, count])).toEqual([
    [own.slug, 3],
    [shared.slug, 2],
  ]);
});

test('whoever wrote nothing has a week of nothing', async () => {
  const { id } = await addUser(db, { name: 'Di' });
  const { days, ...rest } = await findDeskFigures(db, id, 'Asia/Tokyo');
  expect(days.map(({ received, answered }) => received + answered)).toEqual(Array(7).fill(0));
  expect(rest).toEqual({ wait: null, waitBefore: null, alive: [] });
});
