import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { spamLessons } from '@/db/schema/moderation';
import { testDatabase } from '@/db/testing/database';
import type { Viewer } from '@/lib/identity/viewer';
import { bucketOf, hashOf } from '@/lib/moderation/spam/bucket';
import { replyInput } from './input';
import { judgeComment } from './judge-comment';
import { postReply } from './post-reply';
import { findReplyScene } from './reply-scene';
import { sendingOf } from './sending';
import { undoJudgement } from './undo-judgement';

const { db } = await testDatabase();
const owner: Viewer = { ...(await addUser(db, { role: 'moderator' })), email: null, role: 'moderator' };
const article = await addArticle(db);

/** All that was learned, and what the lessons that are kept amount to. */
async function learned() {
  const counts = await db.execute(sql`select bucket, spam, ham from spam_counts order by bucket`);
  const lessons = await db.execute(sql`
    select b as bucket, count(*) filter (where is_spam)::int as spam, count(*) filter (where not is_spam)::int as ham
    from spam_lessons, unnest(buckets) b group by b order by b`);
  return { counts: [...counts], lessons: [...lessons] };
}

const reply = (body: string) => replyInput.parse({ articleId: article.id, body });

const held = (body: string) => addComment(db, { articleId: article.id, state: 'held', body });

test('to call spam and to publish are lessons, and undoing takes back exactly what was counted', async () => {
  const comment = await held('Finest garden gnomes, painted by hand');
  const spam = await judgeComment(db, owner, { commentId: comment.id, state: 'spam' });
  const { counts, lessons } = await learned();
  expect(counts.length).toBeGreaterThan(5);
  expect(counts).toEqual(lessons);
  expect(counts.every(({ spam: times, ham }) => times === 1 && ham === 0)).toBe(true);
  await undoJudgement(db, owner, { entryId: spam.entryId ?? 0 });
  expect((await learned()).counts).toEqual([]);
});

test.each([
  ['published', 'spam'],
  ['held', 'spam'],
  ['held', 'published'],
  ['spam', 'published'],
] as const)('undoing leaves exactly what was learned of %s before it was %s', async (before, state) => {
  const comment = await addComment(db, {
    articleId: article.id,
    state: before,
    body: 'Of gnomes and gardens',
  });
  const known = await learned();
  const { entryId = 0 } = await judgeComment(db, owner, { commentId: comment.id, state });
  expect(await learned()).not.toEqual(known);
  await undoJudgement(db, owner, { entryId });
  expect(await learned()).toEqual(known);
});

test('what was learned by one judgement comes back when the next one is undone', async () => {
  const comment = await held('Of gnomes and gardens');
  const first = await judgeComment(db, owner, { commentId: comment.id, state: 'spam' });
  const known = await learned();
  const second = await judgeComment(db, owner, { commentId: comment.id, state: 'published' });
  await undoJudgement(db, owner, { entryId: second.entryId ?? 0 });
  expect(await learned()).toEqual(known);
  await undoJudgement(db, owner, { entryId: first.entryId ?? 0 });
});

test('whatever is judged in whatever order, the counts are those of the lessons, and without lessons there are none', async () => {
  const some = [
    await held('cheap pills and cheap pills'),
    await held('cheap chairs'),
    await held('Thank you.'),
  ];
  const state = fc.constantFrom('published', 'held', 'spam', 'removed');
  const acts = fc.array(fc.tuple(fc.nat(2), state), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(acts, async (judged) => {
      for (const [which, to] of judged)
        await judgeComment(db, owner, { commentId: some[which]?.id ?? 0, state: to });
      const { counts, lessons } = await learned();
      expect(counts).toEqual(lessons);
    }),
    { numRuns: 15 },
  );
  for (const { id } of some) await judgeComment(db, owner, { commentId: id, state: 'held' });
  for (const { id } of some) await judgeComment(db, owner, { commentId: id, state: 'removed' });
  expect((await learned()).counts).toEqual([]);
});

test('what was called spam three times is held when a member says it again, with the reason', async () => {
  const body = 'Finest garden gnomes of the valley, painted by hand, ask Gnorbert for his list';
  const member = await addUser(db, { role: 'commenter' });
  await addComment(db, { articleId: article.id, userId: member.id });
  const viewer: Viewer = { id: member.id, name: member.name, email: null, role: 'commenter' };
  expect((await postReply(db, viewer, reply('The gnomes in our valley have no garden.'))).state).toBe(
    'published',
  );
  for (let times = 0; times < 3; times++) {
    const { id } = await held(body);
    await judgeComment(db, owner, { commentId: id, state: 'spam' });
  }
  const posted = await postReply(db, viewer, reply(body));
  expect(posted.state).toBe('held');
  const [stored] = await db.execute(sql`select held_reason from comments where id = ${posted.id}`);
  expect(stored?.held_reason).toMatch(/“[^”]+” was in \d+ spam texts/);
});

const GNOMES = 'Finest garden gnomes of the valley, painted by hand, ask Gnorbert for his list';

test('what a member is called by is learned as it is judged, their address too', async () => {
  const member = await addUser(db, { email: 'gnorbert@gnomes.example' });
  const comment = await addComment(db, { articleId: article.id, userId: member.id, state: 'held' });
  const { entryId = 0 } = await judgeComment(db, owner, { commentId: comment.id, state: 'spam' });
  const [lesson] = await db.select().from(spamLessons).where(eq(spamLessons.commentId, comment.id));
  expect(lesson?.buckets).toContain(bucketOf(hashOf('e:gnomes.example')));
  await undoJudgement(db, owner, { entryId });
});

test('whose words were taken away until they are no longer known is read by the filter again', async () => {
  const member: Viewer = { ...(await addUser(db)), role: 'commenter' };
  const known = [];
  for (let n = 0; n < 3; n++)
    known.push(await addComment(db, { articleId: article.id, userId: member.id, body: `Word ${n}.` }));
  expect((await postReply(db, member, reply(`${GNOMES}, please`))).state).toBe('published');
  for (const { id } of known.slice(0, 2)) await judgeComment(db, owner, { commentId: id, state: 'removed' });
  await db.delete(comments).where(eq(comments.body, `${GNOMES}, please`));
  expect((await postReply(db, member, reply(GNOMES))).state).toBe('held');
});

test('while the filter is off nothing is asked of it, and what comes after it was switched on is read', async () => {
  const member: Viewer = { ...(await addUser(db)), role: 'commenter' };
  await addComment(db, { articleId: article.id, userId: member.id });
  const scene = (body: string) =>
    findReplyScene(db, member, {
      articleId: article.id,
      parentId: null,
      draft: { body, features: () => expect.unreachable('its features are read') },
      sending: sendingOf(member, null, reply(body)),
    });
  const switchTo = async (filter: string) => {
    const version = sql`gen_random_uuid()`;
    const settings = sql`jsonb_build_object('filter', ${filter}::text)`;
    await db.execute(sql`insert into moderation (id, settings) values (1, ${settings})
      on conflict (id) do update set settings = excluded.settings, version = ${version}`);
  };
  await switchTo('off');
  expect((await postReply(db, member, reply(`${GNOMES}!`))).state).toBe('published');
  expect((await scene('Words.')).learned).toBeUndefined();
  await switchTo('careful');
  expect((await postReply(db, member, reply(`${GNOMES}…`))).state).toBe('held');
});
