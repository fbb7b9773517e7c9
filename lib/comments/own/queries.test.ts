import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { judgeComment } from '../judge-comment';
import { undoJudgement } from '../undo-judgement';
import { findOwnComment, listCommentsOfMember } from './queries';

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
  const listed = await listCommentsOfMember(db, person.id, { limit: 10 });
  expect(listed.map(({ state }) => state)).toEqual([...states, 'published']);
  expect(listed[1]).toMatchObject({
    excerpt: 'Words that are held.',
    articleTitle: 'On being answered',
    articleSlug: article.slug,
    articleState: 'published',
  });
  expect(listed[4]?.articleState).toBe('private');
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
    const page = await listCommentsOfMember(db, person.id, { before, limit: 3 });
    pages.push(...page.map(({ id }) => id));
    if (page.length < 3) break;
    before = page.at(-1)?.id;
  }
  expect(pages).toEqual(ids.reverse());
  const stranger = await addUser(db);
  expect(await listCommentsOfMember(db, stranger.id, { before: ids[0], limit: 3 })).toEqual([]);
});

test('why a comment was removed is known to its writer, until that is undone or done anew', async () => {
  const person = await addUser(db);
  const { id, name, email } = await addUser(db, { role: 'moderator' });
  const moderator = { id, name, email, role: 'moderator' } as const;
  const article = await addArticle(db);
  const comment = await addComment(db, { articleId: article.id, userId: person.id, state: 'held' });
  const known = async () => [
    (await findOwnComment(db, comment.id))?.removedFor ?? null,
    (await listCommentsOfMember(db, person.id))[0]?.removedFor ?? null,
  ];
  const judge = (state: 'removed' | 'held', why?: 'unkind' | 'unsaid') =>
    judgeComment(db, moderator, { commentId: comment.id, state, why });
  expect(await known()).toEqual([null, null]);
  const { entryId = 0 } = await judge('removed', 'unkind');
  expect(await known()).toEqual(['unkind', 'unkind']);
  await undoJudgement(db, moderator, { entryId });
  expect(await known()).toEqual([null, null]);
  await judge('removed', 'unkind');
  await judge('held', 'unkind');
  await judge('removed', 'unsaid');
  expect(await known()).toEqual(['', '']);
});
