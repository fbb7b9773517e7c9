import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { articles } from '@/db/schema/articles';
import { comments, mentions } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from '@/lib/comments/counts';
import { importWordpress } from './import-wordpress';
import { comment, fileWith, post, wxr } from './testing';

const { db } = await testDatabase();
afterEach(async () => {
  await db.delete(articles);
  await db.delete(imported);
  await db.delete(users);
});

const importComments = (given: string[], more: string[] = []) =>
  importWordpress(db, {
    file: fileWith(wxr({ items: [post({ post_id: 1, post_name: 'one' }, { comments: given }), ...more] })),
  });
const findAll = () => db.select().from(comments).orderBy(asc(comments.id));
const tree = async () =>
  (await findAll()).map(({ anchor, depth, parentId, rootId }, _, all) => {
    const anchorOf = (id: number | null) => all.find((other) => other.id === id)?.anchor ?? null;
    return [anchor, depth, anchorOf(parentId), anchorOf(rootId)];
  });

test.each([
  ['1', 'published'],
  ['approve', 'published'],
  ['0', 'held'],
  ['hold', 'held'],
  ['spam', 'spam'],
  ['trash', 'removed'],
  ['post-trashed', 'removed'],
  ['who knows', 'held'],
  [undefined, 'held'],
])('a comment whose approval is %s is %s', async (approved, state) => {
  const report = await importComments([comment({ approved })]);
  const [found] = await findAll();
  expect(found?.state).toBe(state);
  expect(found?.publishedAt === null).toBe(state !== 'published');
  expect(Boolean(found?.heldReason)).toBe(state === 'held');
  expect(report.comments).toEqual({ published: 0, held: 0, spam: 0, removed: 0, [state]: 1 });
});

test('threads hold whatever the order of the file, and their counts are right', async () => {
  const report = await importComments([
    comment({ id: 14, parent: 12 }),
    comment({ id: 13, parent: 11, approved: 0 }),
    comment({ id: 12, parent: 10 }),
    comment({ id: 11, parent: 10, approved: 'trash' }),
    comment({ id: 15, parent: 11 }),
    comment({ id: 10 }),
  ]);
  expect(await tree()).toEqual([
    [10, 0, null, 10],
    [11, 1, 10, 10],
    [12, 1, 10, 10],
    [13, 2, 11, 10],
    [14, 2, 12, 10],
    [15, 2, 11, 10],
  ]);
  const [first, stub] = await findAll();
  expect(first).toMatchObject({ visibleReplies: 2, threadSize: 5 });
  expect(stub).toMatchObject({ state: 'removed', visibleReplies: 1 });
  expect((await db.select().from(articles))[0]).toMatchObject({ commentCount: 4, answerCount: 0 });
  expect(report.notes).toEqual([]);
});

test('the counts that are written are those that counting gives', async () => {
  const states = ['1', '0', 'spam', 'trash'];
  const many = Array.from({ length: 80 }, (_, index) =>
    comment({
      id: index + 1,
      parent: (index * 7) % 23,
      approved: states[(index * 5) % 7] ?? '1',
      user_id: index % 3 === 0 ? 2 : 0,
    }),
  );
  await importComments(many);
  const before = [await findAll(), await db.select().from(articles)];
  await recountArticle(db, before[1]?.[0]?.id ?? 0);
  expect([await findAll(), await db.select().from(articles)]).toEqual(before);
  expect((await db.select().from(articles))[0]?.answerCount).toBeGreaterThan(5);
});

test('a comment whose parent is missing, elsewhere, a ping or itself begins a thread, and is named', async () => {
  const there = post({ post_id: 2 }, { comments: [comment({ id: 50 })] });
  const { notes } = await importComments(
    [
      comment({ id: 1, parent: 999 }),
      comment({ id: 2, parent: 50 }),
      comment({ id: 3, type: 'pingback' }),
      comment({ id: 4, parent: 3 }),
      comment({ id: 5, parent: 5 }),
      comment({ id: 6, parent: 1 }),
    ],
    [there],
  );
  expect((await tree()).slice(0, 5)).toEqual([
    [1, 0, null, 1],
    [2, 0, null, 2],
    [4, 0, null, 4],
    [5, 0, null, 5],
    [6, 1, 1, 1],
  ]);
  expect(notes[0]).toContain('answer one that is not there, and begin a thread now: 1, 2, 4.');
  expect(notes[1]).toContain('in a circle, and begin a thread now: 5.');
});

test('a circle of parents is broken where it is entered', async () => {
  await importComments([
    comment({ id: 1, parent: 3 }),
    comment({ id: 2, parent: 1 }),
    comment({ id: 3, parent: 2 }),
    comment({ id: 4, parent: 3 }),
  ]);
  expect(await tree()).toEqual([
    [1, 0, null, 1],
    [2, 1, 1, 1],
    [3, 2, 2, 1],
    [4, 3, 3, 1],
  ]);
});

test('a thread 3,000 deep comes in whole', async () => {
  const deep = Array.from({ length: 3000 }, (_, index) => comment({ id: index + 1, parent: index }));
  const report = await importComments(deep.toReversed());
  expect(report.comments.published).toBe(3000);
  const [deepest] = await db.select().from(comments).where(eq(comments.anchor, 3000));
  expect(deepest?.depth).toBe(2999);
  expect((await findAll()).filter(({ parentId }) => parentId === null)).toHaveLength(1);
  expect((await findAll())[0]).toMatchObject({ anchor: 1, threadSize: 3000, visibleReplies: 1 });
});

test('numbers stay as anchors; a missing, impossible or used one is replaced by our own, which no other has', async () => {
  const { notes, skipped } = await importComments([
    comment({ id: 5_000_000 }),
    comment({ id: 7 }),
    comment({ id: 7, content: 'Another with its number.' }),
    comment({ id: '', content: 'Without a number.' }),
    comment({ id: '99999999999999999999', content: 'Beyond all numbers.' }),
    comment({ id: 7 }),
    comment({ id: 8, parent: 7 }),
  ]);
  const all = await findAll();
  const own = all.filter(({ anchor, id }) => anchor === id);
  expect(all.map(({ anchor }) => anchor).slice(0, 3)).toEqual([7, own[0]?.id, 8]);
  expect(own).toHaveLength(3);
  expect(Math.min(...all.map(({ id }) => id))).toBeGreaterThan(5_000_000);
  expect(all.find(({ anchor }) => anchor === 8)?.parentId).toBe(all[0]?.id);
  expect(skipped).toEqual([{ kind: 'comment', id: 7, reason: 'it stands in the file a second time' }]);
  expect(notes[0]).toContain('3 comments of “Post 1” had no number of their own');
});

test('the same number in two articles is the anchor in both', async () => {
  await importComments([comment({ id: 7 })], [post({ post_id: 2 }, { comments: [comment({ id: 7 })] })]);
  expect((await findAll()).map(({ anchor }) => anchor)).toEqual([7, 7]);
});

test('names, sites, addresses and dates of guests', async () => {
  await importComments([
    comment({
      id: 1,
      author: 'Zo&#235; &amp; Co',
      author_email: 'Zoe@Example.ORG',
      author_url: 'http://zoe.example.org',
      date_gmt: '2011-01-02 03:04:05',
    }),
    comment({
      id: 2,
      author: '',
      author_email: 'nonsense',
      author_url: 'javascript:alert(1)',
      date_gmt: '0000-00-00 00:00:00',
      date: '2011-01-02 03:04:05',
    }),
    comment({
      id: 3,
      author: 'x'.repeat(400),
      author_url: 'example.org/me',
      date: undefined,
      date_gmt: undefined,
    }),
  ]);
  const [first, second, third] = await findAll();
  expect(first).toMatchObject({
    guestName: 'Zoë & Co',
    guestEmail: 'zoe@example.org',
    guestWebsite: 'http://zoe.example.org/',
    createdAt: new Date('2011-01-02T03:04:05Z'),
  });
  expect(second).toMatchObject({
    guestName: 'Anonymous',
    guestEmail: null,
    guestWebsite: null,
    createdAt: new Date('2011-01-02T02:04:05Z'),
  });
  expect(third).toMatchObject({
    guestName: 'x'.repeat(400),
    guestWebsite: 'http://example.org/me',
    createdAt: new Date('2019-03-04T05:06:07Z'),
  });
});

test('bodies are set as WordPress shows them, and come out harmless', async () => {
  await importComments([
    comment({ content: 'One\nline.\n\nTwo <b onclick="x()">bold</b> <script>alert(1)</script>' }),
  ]);
  const [found] = await findAll();
  expect(found?.bodyFormat).toBe('html');
  expect(found?.bodyHtml).toMatch(/^<p>One<br \/>\s*line\.<\/p>\s*<p>Two <b>bold<\/b>/);
  expect(found?.bodyHtml).not.toContain('script');
});

test('pings are mentions, notes and reviews are nothing, and each is accounted for', async () => {
  const report = await importComments([
    comment({
      id: 1,
      type: 'pingback',
      author: 'A page &laquo; Site',
      author_url: 'https://there.example.org/x',
      content: '[...] so <em>says</em> [...]',
    }),
    comment({ id: 2, type: 'trackback', author_url: '' }),
    comment({ id: 3, type: 'note', content: 'Private.' }),
    comment({ id: 4, type: 'review' }),
    comment({ id: 5, type: 'comment' }),
  ]);
  expect(await db.select().from(mentions).orderBy(mentions.id)).toMatchObject([
    {
      kind: 'pingback',
      url: 'https://there.example.org/x',
      title: 'A page « Site',
      excerpt: '[...] so says [...]',
      state: 'published',
    },
    { kind: 'trackback', url: '' },
  ]);
  expect(report.skipped).toEqual([
    { kind: 'comment', id: 3, reason: 'a private note of the editors (type “note”)' },
    { kind: 'comment', id: 4, reason: 'things of the type “review” are no comments' },
  ]);
  expect(report).toMatchObject({ mentions: 2, comments: { published: 1 } });
  expect(JSON.stringify(await findAll())).not.toContain('Private.');
});

test('comments that do not fit into the memory come in through the disk', async () => {
  const content = 'word '.repeat(40_000);
  const many = Array.from({ length: 60 }, (_, index) =>
    comment({ id: 60 - index, parent: index === 59 ? 0 : 59 - index, content: `${index} é ${content}` }),
  );
  const report = await importComments(many);
  expect(report.comments.published).toBe(60);
  const [row] = await db.execute(
    sql`select count(*)::int as n, max(depth) as depth, min(length(body)) as length, count(parent_id)::int as replies from comments`,
  );
  expect(row).toEqual({ n: 60, depth: 59, length: content.length + 4, replies: 59 });
});
