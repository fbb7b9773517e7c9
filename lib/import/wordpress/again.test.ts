import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { connectRaw } from '@/db/client';
import { addComment } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from '@/lib/comments/counts';
import { CHANGES_CHANNEL } from '@/lib/site/changes';
import { importWordpress } from './import-wordpress';
import { comment, fileWith, post, wxr } from './testing';

const { db, address } = await testDatabase();
afterEach(async () => {
  await db.delete(articles);
  await db.delete(imported);
  await db.delete(users);
});

const importItems = (...items: string[]) => importWordpress(db, { file: fileWith(wxr({ items })) });
const findArticle = async () => (await db.select().from(articles))[0] as typeof articles.$inferSelect;
const findComments = () => db.select().from(comments).orderBy(asc(comments.id));
const none = { published: 0, held: 0, spam: 0, removed: 0 };

const one = (content: string, given: string[] = []) =>
  post({ post_id: 1, post_name: 'one' }, { content, comments: given });

test('a changed article is updated in place, with a new name it keeps its address', async () => {
  await importItems(one('Before.'));
  const before = await findArticle();
  const renamed = post(
    { post_id: 1, post_name: 'renamed', status: 'private' },
    { content: 'After.', plain: { title: 'Renamed' } },
  );
  const report = await importItems(renamed);
  expect(report).toMatchObject({ articles: { published: 0, private: 1 }, unchanged: 1 });
  expect(await findArticle()).toMatchObject({
    id: before.id,
    slug: 'one',
    body: 'After.',
    title: 'Renamed',
    state: 'private',
  });
  expect(await importItems(renamed)).toMatchObject({ articles: { private: 0 }, unchanged: 2 });
});

test('what an author changed here stays, and is said once', async () => {
  await importItems(one('Before.'));
  await db.update(articles).set({ body: 'Mine.', bodyHtml: '<p>Mine.</p>' });
  const report = await importItems(one('After.', [comment({ id: 5 })]));
  expect(report).toMatchObject({ articles: { published: 0 }, comments: { published: 1 } });
  expect(report.notes).toEqual(['“Post 1” changed in the file and was changed here too: ours stayed.']);
  expect((await findArticle()).body).toBe('Mine.');
  expect((await importItems(one('After.', [comment({ id: 5 })]))).notes).toEqual([]);
  expect((await importItems(one('Later.'))).notes).toHaveLength(1);
});

test('a scheduled article that became public here is no change of ours', async () => {
  const scheduled = { post_id: 1, status: 'future', post_date_gmt: '2094-01-01 00:00:00' };
  await importItems(post(scheduled, { content: 'Before.' }));
  await db.update(articles).set({ state: 'published', publishedAt: new Date() });
  await importItems(
    post({ ...scheduled, status: 'publish', post_date_gmt: '2020-01-01 00:00:00' }, { content: 'After.' }),
  );
  expect(await findArticle()).toMatchObject({
    body: 'After.',
    state: 'published',
    publishedAt: new Date('2020-01-01T00:00:00Z'),
  });
});

test('a later export adds its new comments, in their threads, beside those written here', async () => {
  await importItems(one('Words.', [comment({ id: 100 }), comment({ id: 101, parent: 100 })]));
  const { id: articleId } = await findArticle();
  const [first] = await findComments();
  const native = await addComment(db, { articleId, parentId: first?.id, body: 'Written here.' });
  expect(native.id).toBeGreaterThan(101);
  await recountArticle(db, articleId);
  const later = [
    comment({ id: 100 }),
    comment({ id: 101, parent: 100 }),
    comment({ id: native.id, parent: 101 }),
    comment({ id: 102, approved: 0 }),
  ];
  const report = await importItems(one('Words.', later));
  expect(report.comments).toEqual({ ...none, published: 1, held: 1 });
  expect(report.unchanged).toBe(1 + 1 + 2);
  const all = await findComments();
  expect(all.find(({ id }) => id === native.id)).toMatchObject({
    body: 'Written here.',
    anchor: native.id,
    depth: 1,
  });
  // The number that the newcomer had is taken by ours, so it got one of its own.
  const newcomer = all.find(({ body }) => body === `Comment ${native.id}.`);
  expect(newcomer).toMatchObject({ anchor: newcomer?.id, depth: 2, rootId: first?.id });
  expect(all.find(({ anchor }) => anchor === 100)).toMatchObject({ visibleReplies: 2, threadSize: 4 });
  expect((await findArticle()).commentCount).toBe(4);
});

test('a changed comment is updated, unless a moderator changed it here', async () => {
  await importItems(one('Words.', [comment({ id: 1, approved: 0 }), comment({ id: 2, approved: 0 })]));
  const [, second] = await findComments();
  await db
    .update(comments)
    .set({ state: 'spam' })
    .where(eq(comments.id, second?.id ?? 0));
  const report = await importItems(
    one('Words.', [comment({ id: 1, content: 'Mended.' }), comment({ id: 2, content: 'Mended.' })]),
  );
  expect(report.comments).toEqual({ ...none, published: 1 });
  expect((await findComments()).map(({ state, body }) => [state, body])).toEqual([
    ['published', 'Mended.'],
    ['spam', 'Comment 2.'],
  ]);
  expect(report.notes).toEqual(['Changed in the file and here too, so ours stayed: 1 comment of “Post 1”.']);
  expect((await findArticle()).commentCount).toBe(1);
});

test('what a guest had written and a member claimed here stays the member’s when it changes in the file', async () => {
  await importItems(one('Words.', [comment({ id: 1 })]));
  const [member] = await db.insert(users).values({ name: 'Ada L.' }).returning();
  await db.update(comments).set({ userId: member?.id, guestName: null, guestEmail: null });
  await importItems(one('Words.', [comment({ id: 1, content: 'Said anew.' })]));
  expect(await findComments()).toMatchObject([{ userId: member?.id, bodyHtml: '<p>Said anew.</p>' }]);
});

test('what comes in a later run goes on from what waits, and what was settled stays so', async () => {
  const hour = (n: number) =>
    new Date(Date.now() - n * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const said = (id: number, hoursAgo: number, more = {}) =>
    comment({ id, date: hour(hoursAgo), date_gmt: hour(hoursAgo), ...more });
  const old = comment({ id: 4, parent: 1 });
  await importItems(one('Words.', [said(1, 9), said(2, 8), said(3, 7), said(5, 6, { parent: 2 })]));
  const byAnchor = (anchor: number) => eq(comments.anchor, anchor);
  await db.update(comments).set({ waitsSince: null }).where(byAnchor(3));
  const waits = async () => {
    const rows = (await findComments()).filter(({ waitsSince }) => waitsSince);
    return Object.fromEntries(
      rows.map(({ anchor, waitsSince }) => [
        anchor,
        Math.round((Date.now() - Number(waitsSince)) / 3_600_000),
      ]),
    );
  };
  expect(await waits()).toEqual({ 1: 9, 5: 8 });
  // An old word goes on from the first wait, and a new one from that; another is new; who was answered by spam waits again.
  const later = [old, said(6, 2, { parent: 4 }), said(7, 3), said(8, 4, { approved: 'trash' })];
  const more = [said(1, 9), said(2, 8), said(3, 7), said(5, 6, { parent: 2, approved: 'spam' }), ...later];
  await importItems(one('Words.', more));
  expect(await waits()).toEqual({ 2: 8, 6: 9, 7: 3 });
});

test('two blogs with the same numbers do not meet', async () => {
  const other = wxr({ items: [one('Theirs.', [comment({ id: 1 })])] }).replaceAll(
    'old.example.org',
    'other.example.org',
  );
  await importItems(one('Ours.', [comment({ id: 1 })]));
  await importWordpress(db, { file: fileWith(other) });
  const all = await db
    .select({ slug: articles.slug, body: articles.body })
    .from(articles)
    .orderBy(articles.id);
  expect(all).toEqual([
    { slug: 'one', body: 'Ours.' },
    { slug: 'one-2', body: 'Theirs.' },
  ]);
  expect((await findComments()).map(({ anchor }) => anchor)).toEqual([1, 1]);
});

test('the same blog is known again on https, with and without www', async () => {
  await importItems(one('Words.'));
  const moved = wxr({ items: [one('Words.')] }).replaceAll(
    '<wp:base_blog_url>https://old',
    '<wp:base_blog_url>http://www.old',
  );
  expect(await importWordpress(db, { file: fileWith(moved) })).toMatchObject({
    articles: { published: 0 },
    unchanged: 2,
  });
});

test('an article comes in whole or not at all, and the others all the same', async () => {
  await db.execute(sql`create or replace function refuse() returns trigger language plpgsql as $$ begin
    if new.body like '%refuse me%' then raise exception 'a row that the database refuses'; end if; return new; end $$`);
  await db.execute(
    sql`create trigger refuse before insert on comments for each row execute function refuse()`,
  );
  const file = fileWith(
    wxr({
      items: [
        post({ post_id: 1 }, { comments: [comment(), comment({ id: 66, content: 'refuse me' })] }),
        post({ post_id: 2 }, { comments: [comment({ user_id: 2 })] }),
      ],
    }),
  );
  const report = await importWordpress(db, { file });
  expect(report).toMatchObject({ articles: { published: 1 }, comments: { published: 1 }, badges: 1 });
  expect(report.skipped[0]).toEqual({
    kind: 'post',
    id: 1,
    reason: 'it could not be stored: a row that the database refuses',
  });
  expect(report.skipped).toHaveLength(3);
  expect(await findComments()).toHaveLength(1);
  await db.execute(sql`drop trigger refuse on comments`);
  expect(await importWordpress(db, { file })).toMatchObject({
    articles: { published: 1 },
    comments: { published: 2 },
    skipped: [],
  });
});

test('two runs at once bring everything in once', async () => {
  const file = fileWith(
    wxr({
      items: Array.from({ length: 12 }, (_, id) =>
        post({ post_id: id + 1 }, { comments: [comment({ user_id: 2 }), comment({ user_id: 7 })] }),
      ),
    }),
  );
  const [a, b] = await Promise.all([importWordpress(db, { file }), importWordpress(db, { file })]);
  expect(a.articles.published + b.articles.published).toBe(12);
  expect(await findComments()).toHaveLength(24);
  expect(await db.select().from(users)).toHaveLength(2);
});

test('a broken file leaves nothing behind', async () => {
  const broken = wxr({ items: [one('Words.', [comment()])] }).replace('</channel>', '');
  await expect(importWordpress(db, { file: fileWith(broken.slice(0, -10)) })).rejects.toThrow(
    'it is cut off',
  );
  expect(await db.select().from(articles)).toEqual([]);
  expect(await db.select().from(users)).toEqual([]);
});

test('running servers hear of every article that came in', async () => {
  const listener = connectRaw(address);
  const heard: string[] = [];
  await listener.listen(CHANGES_CHANNEL, (message) => heard.push(...JSON.parse(message).subjects));
  await importItems(one('Words.'));
  const { id } = await findArticle();
  await expect.poll(() => heard).toContain(`article:${id}`);
  expect(heard).toContain('articles');
  const before = heard.length;
  await importItems(one('Words.'));
  await listener.notify(CHANGES_CHANNEL, JSON.stringify({ subjects: ['end'] }));
  await expect.poll(() => heard).toContain('end');
  expect(heard.slice(before)).toEqual(['end']);
  await listener.end();
});
