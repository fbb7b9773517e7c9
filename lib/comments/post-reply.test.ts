import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { nameKey } from '@/lib/identity/name-key';
import type { Viewer } from '@/lib/identity/viewer';
import { Refusal } from '@/lib/refusal';
import { recountArticle } from './counts';
import { replyInput } from './input';
import { judgeComment } from './judge-comment';
import { postReply } from './post-reply';
import { publishAndReply } from './publish-and-reply';

const { db } = await testDatabase();
const miriam = await addUser(db, {
  name: 'Miriam Hale',
  nameKey: nameKey('Miriam Hale'),
  role: 'author',
  email: 'miriam@example.org',
});
const asViewer = ({ id, name, email, role }: typeof miriam): Viewer => ({ id, name, email, role });

const typed = (articleId: number, fields: Record<string, unknown> = {}) =>
  replyInput.parse({
    articleId,
    body: 'Some words.',
    name: 'Gus',
    email: 'gus@example.org',
    website: '',
    ...fields,
  });

const openArticle = (given = {}) => addArticle(db, { authorIds: [miriam.id], ...given });
const rowsOf = (articleId: number) =>
  db.select().from(comments).where(eq(comments.articleId, articleId)).orderBy(comments.id);
const refusal = (act: Promise<unknown>): Promise<Refusal> =>
  act.then(
    () => Promise.reject(new Error('was not refused')),
    (error) => (error instanceof Refusal ? error : Promise.reject(error)),
  );

test('a guest is held, a member without a published comment is held, one with a published comment passes', async () => {
  const article = await openArticle();
  const member = await addUser(db, { name: 'Mia' });
  expect((await postReply(db, null, typed(article.id))).state).toBe('held');
  const first = await postReply(db, asViewer(member), typed(article.id));
  expect(first.state).toBe('held');
  await judgeComment(db, asViewer(miriam), { commentId: first.id, state: 'published' });
  expect((await postReply(db, asViewer(member), typed(article.id, { body: 'More words.' }))).state).toBe(
    'published',
  );
});

test('a guest with a published comment is held again: an address that somebody typed proves nothing', async () => {
  const article = await openArticle();
  const { id } = await postReply(db, null, typed(article.id));
  await judgeComment(db, asViewer(miriam), { commentId: id, state: 'published' });
  expect((await postReply(db, null, typed(article.id, { body: 'Again.' }))).state).toBe('held');
});

test('the same form sent fifty times at once makes one comment', async () => {
  const article = await openArticle();
  const sent = typed(article.id, { submissionKey: 'a-key-of-one-form' });
  const answers = await Promise.all(Array.from({ length: 50 }, () => postReply(db, null, sent)));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await rowsOf(article.id)).toHaveLength(1);
});

test('without a key the same words by the same person are one sending, other words or another person are not', async () => {
  const article = await openArticle();
  const same = await Promise.all([1, 2, 3].map(() => postReply(db, null, typed(article.id))));
  expect(new Set(same.map(({ id }) => id)).size).toBe(1);
  await postReply(db, null, typed(article.id, { body: 'Other words.' }));
  await postReply(db, null, typed(article.id, { email: 'another@example.org' }));
  expect(await rowsOf(article.id)).toHaveLength(3);
});

test('a key that somebody else has used hides nothing', async () => {
  const article = await openArticle();
  const first = await postReply(db, null, typed(article.id, { submissionKey: 'guessed' }));
  const second = await postReply(
    db,
    null,
    typed(article.id, { submissionKey: 'guessed', email: 'eve@example.org' }),
  );
  expect(second.id).not.toBe(first.id);
});

test.each([
  ['name', { name: '' }],
  ['name', { name: '   ' }],
  ['name', { name: 'x'.repeat(101) }],
  ['name', { name: '…' }],
  ['name', { name: 'miriam HALE' }],
  ['name', { name: 'Mіrіam Hale' }],
  ['email', { email: '' }],
  ['email', { email: 'nobody' }],
  ['email', { email: `${'x'.repeat(250)}@example.org` }],
  ['email', { email: 'Miriam@Example.org' }],
  ['website', { website: 'javascript:alert(1)' }],
  ['website', { website: 'data:text/html,x' }],
  ['website', { website: 'not a place' }],
  ['website', { website: `https://example.org/${'x'.repeat(500)}` }],
])('a guest is refused on the field %s for %j, and nothing is stored', async (field, fields) => {
  const article = await openArticle();
  expect((await refusal(postReply(db, null, typed(article.id, fields)))).fields).toHaveProperty(field);
  expect(await rowsOf(article.id)).toEqual([]);
});

test('a signed-in person need not say who they are, and cannot say to be somebody else', async () => {
  const article = await openArticle();
  const posted = await postReply(
    db,
    asViewer(miriam),
    typed(article.id, { name: 'Eve', email: 'broken', website: 'javascript:' }),
  );
  const [row] = await rowsOf(article.id);
  expect(row).toMatchObject({
    id: posted.id,
    userId: miriam.id,
    guestName: null,
    guestEmail: null,
    guestWebsite: null,
  });
});

test('nothing is added under what is not published, is closed, or belongs elsewhere', async () => {
  const [draft, closed, here, elsewhere] = await Promise.all([
    openArticle({ state: 'draft' }),
    openArticle({ commentsOpen: false }),
    openArticle(),
    openArticle(),
  ]);
  const foreign = await addComment(db, { articleId: elsewhere.id });
  expect((await refusal(postReply(db, null, typed(draft.id)))).message).toContain('no longer here');
  expect((await refusal(postReply(db, null, typed(closed.id)))).message).toContain('closed');
  expect((await refusal(postReply(db, null, typed(987_654_321)))).message).toContain('no longer here');
  expect((await refusal(postReply(db, null, typed(here.id, { parentId: foreign.id })))).message).toContain(
    'another article',
  );
  expect((await refusal(postReply(db, null, typed(here.id, { parentId: 987_654_321 })))).message).toContain(
    'no longer here',
  );
  for (const state of ['held', 'spam', 'removed'] as const) {
    const parent = await addComment(db, { articleId: here.id, state });
    expect((await refusal(postReply(db, null, typed(here.id, { parentId: parent.id })))).message).toContain(
      'no longer here',
    );
  }
});

test('what a body holds is stored as it was typed, but for what cannot be stored', async () => {
  const article = await openArticle();
  const { id } = await postReply(
    db,
    null,
    typed(article.id, { body: 'a\0b \ud800 \r\n<script>alert(1)</script> \u202Egnol' }),
  );
  const [row] = await rowsOf(article.id);
  expect(row?.id).toBe(id);
  expect(row?.body).toBe('ab \ufffd \n<script>alert(1)</script> \u202Egnol');
  expect(row?.bodyHtml).not.toContain('<script');
});

test('only the authors of the article, moderators and the owner judge', async () => {
  const article = await openArticle();
  const held = await addComment(db, { articleId: article.id, state: 'held' });
  const people = await Promise.all(
    (['commenter', 'author', 'moderator'] as const).map((role) => addUser(db, { role })),
  );
  const may = async (viewer: Viewer | null) =>
    judgeComment(db, viewer, { commentId: held.id, state: 'held' }).then(
      () => true,
      () => false,
    );
  expect(await may(null)).toBe(false);
  expect(await Promise.all(people.map((person) => may(asViewer(person))))).toEqual([false, false, true]);
  expect(await may(asViewer(miriam))).toBe(true);
});

test('publish and reply does both or neither', async () => {
  const article = await openArticle();
  const held = await addComment(db, { articleId: article.id, state: 'held' });
  const posted = await publishAndReply(db, asViewer(miriam), { commentId: held.id, body: 'Welcome.' });
  const rows = await rowsOf(article.id);
  expect(rows.map(({ state, parentId }) => [state, parentId])).toEqual([
    ['published', null],
    ['published', held.id],
  ]);
  expect(posted.state).toBe('published');
  const [counts] = await db
    .select({ all: articles.commentCount, answers: articles.answerCount })
    .from(articles)
    .where(eq(articles.id, article.id));
  expect(counts).toEqual({ all: 2, answers: 1 });

  const closed = await openArticle({ state: 'draft' });
  const waiting = await addComment(db, { articleId: closed.id, state: 'held' });
  await refusal(publishAndReply(db, asViewer(miriam), { commentId: waiting.id, body: 'Too soon.' }));
  expect((await rowsOf(closed.id)).map(({ state }) => state)).toEqual(['held']);
});

test('replies and judgements at once leave the counts right and nobody waiting for ever', async () => {
  const article = await openArticle();
  const root = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const posted = await postReply(
        db,
        asViewer(miriam),
        typed(article.id, { parentId: root.id, body: `Reply ${n}.` }),
      );
      const state = (['held', 'removed', 'published', 'spam'] as const)[n % 4] ?? 'held';
      await judgeComment(db, asViewer(miriam), { commentId: posted.id, state });
    }),
  );
  const kept = await rowsOf(article.id);
  const [before] = await db
    .select({ all: articles.commentCount })
    .from(articles)
    .where(eq(articles.id, article.id));
  await recountArticle(db, article.id);
  expect(await rowsOf(article.id)).toEqual(kept);
  expect(before?.all).toBe(11);
});
