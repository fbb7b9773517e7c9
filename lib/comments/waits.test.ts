import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articleAuthors } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { withoutLimits } from '@/db/testing/without-limits';
import type { Viewer } from '@/lib/identity/viewer';
import { type CommentState, recountArticle } from './counts';
import { replyInput } from './input';
import { judgeComment } from './judge-comment';
import { postReply } from './post-reply';
import { undoJudgement } from './undo-judgement';
import { beginWaits, endWrongWaits } from './waits';

const { db } = await testDatabase();
await withoutLimits(db);

const author = viewerOf(await addUser(db, { name: 'Miriam', role: 'author' }));
const reader = viewerOf(await addUser(db, { name: 'Ada' }));
const other = viewerOf(await addUser(db, { name: 'Gus' }));
// Whoever was published before is published at once.
const before = await addArticle(db, { authorIds: [author.id] });
for (const { id } of [reader, other]) await addComment(db, { articleId: before.id, userId: id });

function viewerOf({ id, name, email, role }: Viewer): Viewer {
  return { id, name, email, role };
}

/** An article and what can be done under it; `waits` names those whose words wait, the longest first. */
async function conversation() {
  const article = await addArticle(db, { authorIds: [author.id] });
  const say = async (viewer: Viewer, body: string, parentId?: number) =>
    (await postReply(db, viewer, replyInput.parse({ articleId: article.id, parentId, body }))).id;
  const judge = (commentId: number, state: CommentState) => judgeComment(db, author, { commentId, state });
  const rows = () =>
    db
      .select({ body: comments.body, since: comments.waitsSince, at: comments.publishedAt })
      .from(comments)
      .where(eq(comments.articleId, article.id))
      .orderBy(comments.waitsSince);
  const waits = async () => (await rows()).filter(({ since }) => since).map(({ body }) => body);
  const since = async (body: string) => (await rows()).find((row) => row.body === body)?.since;
  const at = async (body: string) => (await rows()).find((row) => row.body === body)?.at;
  return { article, say, judge, waits, since, at };
}

test('what a reader says waits until an author answers it', async () => {
  const { say, waits, since, at } = await conversation();
  const asked = await say(reader, 'A question.');
  expect(await waits()).toEqual(['A question.']);
  expect(await since('A question.')).toEqual(await at('A question.'));
  await say(author, 'An answer.', asked);
  expect(await waits()).toEqual([]);
});

test('who goes on waits in the stead of what was answered, since as long as that', async () => {
  const { say, waits, since, at } = await conversation();
  const asked = await say(reader, 'A question.');
  await say(other, 'I wonder, too.', asked);
  expect(await waits()).toEqual(['I wonder, too.']);
  expect(await since('I wonder, too.')).toEqual(await at('A question.'));
});

test('a second reply to what was gone on from waits for itself', async () => {
  const { say, waits, since, at } = await conversation();
  const asked = await say(reader, 'A question.');
  await say(other, 'One.', asked);
  await say(reader, 'Two.', asked);
  expect(await waits()).toEqual(['One.', 'Two.']);
  expect(await since('Two.')).toEqual(await at('Two.'));
});

test('a comment that is held waits for nobody’s answer; published, it does, since then', async () => {
  const { article, judge, waits, since, at } = await conversation();
  const guest = replyInput.parse({
    articleId: article.id,
    body: 'First words.',
    name: 'Ann',
    email: 'ann@example.org',
  });
  const { id, state } = await postReply(db, null, guest);
  expect([state, await waits()]).toEqual(['held', []]);
  await judge(id, 'published');
  expect(await waits()).toEqual(['First words.']);
  expect(Number(await since('First words.'))).toBeCloseTo(Number(await at('First words.')), -2);
});

test.each(['held', 'spam', 'removed'] as const)(
  'when a reply that took a wait over is %s, what it answered waits again as before',
  async (state) => {
    const { say, judge, waits, since, at } = await conversation();
    const asked = await say(reader, 'A question.');
    await judge(await say(other, 'Buy pens.', asked), state);
    expect(await waits()).toEqual(['A question.']);
    expect(await since('A question.')).toEqual(await at('A question.'));
  },
);

test('when an answer is taken away, what it answered waits again, and published anew it ends the wait again', async () => {
  const { say, judge, waits } = await conversation();
  const asked = await say(reader, 'A question.');
  const answer = await say(author, 'An answer.', asked);
  await judge(answer, 'removed');
  expect(await waits()).toEqual(['A question.']);
  await judge(answer, 'published');
  expect(await waits()).toEqual([]);
});

test('what was answered does not wait again when another reply to it goes', async () => {
  const { say, judge, waits } = await conversation();
  const asked = await say(reader, 'A question.');
  await say(author, 'An answer.', asked);
  const late = await say(other, 'Buy pens.', asked);
  expect(await waits()).toEqual(['Buy pens.']);
  await judge(late, 'spam');
  expect(await waits()).toEqual([]);
});

test('words in the middle that come and go move no wait', async () => {
  const { say, judge, waits } = await conversation();
  const asked = await say(reader, 'A question.');
  const middle = await say(other, 'I wonder, too.', asked);
  await say(reader, 'And I still do.', middle);
  await judge(middle, 'removed');
  expect(await waits()).toEqual(['And I still do.']);
  await judge(middle, 'published');
  expect(await waits()).toEqual(['And I still do.']);
});

test('what stands below a word that was taken away waits in the stead of the one above it, and gives its wait back to it', async () => {
  const { say, judge, waits, since, at } = await conversation();
  const asked = await say(reader, 'A question.');
  const middle = await say(other, 'I wonder, too.', asked);
  const last = await say(reader, 'And I still do.', middle);
  await judge(middle, 'removed');
  await judge(last, 'held');
  expect(await waits()).toEqual(['A question.']);
  await judge(last, 'published');
  expect(await waits()).toEqual(['And I still do.']);
  expect(await since('And I still do.')).toEqual(await at('A question.'));
});

test('an answer ends the wait of a word that it stands below, whatever was taken away between them', async () => {
  const { say, judge, waits, since, at } = await conversation();
  const asked = await say(reader, 'A question.');
  const middle = await say(other, 'I wonder, too.', asked);
  const answer = await say(author, 'An answer.', middle);
  await judge(middle, 'removed');
  await judge(answer, 'removed');
  expect(await waits()).toEqual(['A question.']);
  expect(await since('A question.')).toEqual(await at('A question.'));
  await judge(answer, 'published');
  expect(await waits()).toEqual([]);
});

test('when an answer is taken away and then what it answered, the word above that waits again', async () => {
  const { say, judge, waits } = await conversation();
  const asked = await say(reader, 'A question.');
  const middle = await say(other, 'I wonder, too.', asked);
  await judge(await say(author, 'An answer.', middle), 'spam');
  await judge(middle, 'spam');
  expect(await waits()).toEqual(['A question.']);
});

test('a word that comes back by undoing waits, though it had been gone on from when it went', async () => {
  const { say, judge, waits } = await conversation();
  const asked = await say(reader, 'A question.');
  const middle = await say(other, 'I wonder, too.', asked);
  const last = await say(reader, 'And I still do.', middle);
  const { entryId = 0 } = await judge(middle, 'removed');
  await judge(last, 'removed');
  await undoJudgement(db, author, { entryId });
  expect(await waits()).toEqual(['I wonder, too.']);
});

test('after an import what was said in the last month waits, and nothing that is older or was answered', async () => {
  const { article, waits, since, at } = await conversation();
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const add = (body: string, days: number, more = {}) =>
    addComment(db, { articleId: article.id, body, createdAt: daysAgo(days), ...more });
  await add('Years ago.', 900);
  const answered = await add('Answered.', 9);
  await add('The answer.', 8, { parentId: answered.id, userId: author.id });
  const lately = await add('Lately.', 7);
  await add('And more.', 5, { parentId: lately.id });
  await add('Held.', 6, { state: 'held' });
  await recountArticle(db, article.id);
  await beginWaits(db, article.id);
  expect(await waits()).toEqual(['And more.']);
  expect(await since('And more.')).toEqual(await at('Lately.'));
});

test('who becomes an author of the article no longer waits there', async () => {
  const { article, say, waits } = await conversation();
  await say(reader, 'A question.');
  await say(other, 'Another.');
  await db.insert(articleAuthors).values({ articleId: article.id, userId: reader.id, position: 1 });
  await endWrongWaits(db, article.id);
  expect(await waits()).toEqual(['Another.']);
});
