import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { moderation } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import { replyInput } from '@/lib/comments/input';
import { postReply } from '@/lib/comments/post-reply';
import type { Viewer } from '@/lib/identity/viewer';
import { exchanges, newExchange } from '@/lib/site/exchange';
import { findPublishedArticle } from './queries';

const { db } = await testDatabase();
const author: Viewer = { ...(await addUser(db)), role: 'author' };
const DAY = 86_400_000;
let version = 0;

/** An article that was published ten days ago, where articles close after so many days. */
async function article(closeAfterDays: number, given = {}) {
  await db.update(moderation).set({ settings: { closeAfterDays }, version: String(++version) });
  const publishedAt = new Date(Date.now() - 10 * DAY);
  return addArticle(db, { publishedAt, authorIds: [author.id], ...given });
}
const say = (articleId: number, viewer: Viewer | null) =>
  postReply(
    db,
    viewer,
    replyInput.parse({ articleId, body: 'Still here?', name: 'Gus', email: 'gus@example.org' }),
  );

test.each([
  [0, true],
  [11, true],
  [9, false],
])('where articles close after %i days, one of ten days is open: %s', async (days, isOpen) => {
  const { id, slug } = await article(days);
  expect(await findPublishedArticle(db, slug)).toMatchObject({ commentsOpen: isOpen });
  if (isOpen) expect((await say(id, null)).state).toBe('held');
  else await expect(say(id, null)).rejects.toThrow('closed');
  expect((await say(id, author)).state).toBe('published');
});

test('one that its author closed stays closed', async () => {
  const { id, slug } = await article(30, { commentsOpen: false });
  expect(await findPublishedArticle(db, slug)).toMatchObject({ commentsOpen: false });
  await expect(say(id, null)).rejects.toThrow('closed');
});

test('a page that shows an open article is true until it closes', async () => {
  const { slug, publishedAt } = await article(12);
  const exchange = newExchange();
  await exchanges.run(exchange, () => findPublishedArticle(db, slug));
  expect(exchange.keepUntil).toBe(Number(publishedAt) + 12 * DAY);
});
