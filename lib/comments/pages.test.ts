import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from './counts';
import { findCommentPlace, findEarlierPage } from './place';
import { COMMENTS_PER_PAGE, listThreadPage, THREADS_PER_PAGE } from './queries';
import { arrangeThreads, type CommentNode } from './thread';

const { db } = await testDatabase();

/** `threads` threads, each with `replies` replies under its first comment, a minute apart. */
async function addThreads(articleId: number, threads: number, replies: number): Promise<void> {
  await db.execute(sql`
    with base as (select coalesce(max(id), 0) as id from comments),
    roots as (
      insert into comments (id, article_id, root_id, depth, anchor, state, guest_name, body, body_html, created_at)
      select base.id + n * (${replies}::int + 1), ${articleId}, base.id + n * (${replies}::int + 1), 0, base.id + n * (${replies}::int + 1), 'published', 'R' || n, 'r', '<p>r</p>', now() - interval '1 day' + n * interval '1 second'
      from base, generate_series(1, ${threads}::int) n returning id, created_at
    )
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, guest_name, body, body_html, created_at)
    select r.id + n, ${articleId}, r.id, r.id, 1, r.id + n, 'published', 'A' || n, 'a', '<p>a</p>', r.created_at + n * interval '1 millisecond'
    from roots r, generate_series(1, ${replies}::int) n`);
  await db.execute(
    sql`select setval(pg_get_serial_sequence('comments', 'id'), (select max(id) from comments))`,
  );
  await recountArticle(db, articleId);
}

async function allPages(articleId: number) {
  const pages = [];
  for (let after: number | null = null, turn = 0; turn < 1_000; turn++) {
    const page = await listThreadPage(db, articleId, after);
    if (!page) break;
    pages.push({ cursor: after, ...page });
    if (page.next === null) break;
    after = page.next;
  }
  return pages;
}

test.each([
  [0, 0],
  [1, 0],
  [50, 0],
  [51, 0],
  [120, 3],
  [7, 160],
  [2, 1_300],
])(
  '%i threads with %i replies each: the pages hold every comment once, in order, within their size',
  async (threads, replies) => {
    const article = await addArticle(db);
    await addThreads(article.id, threads, replies);
    const pages = await allPages(article.id);
    const ids = pages.flatMap(({ comments }) => comments.map(({ id }) => id));
    expect(ids.length).toBe(threads * (replies + 1));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort((a, b) => a - b)).toEqual(ids);
    for (const page of pages) {
      expect(page.comments.length).toBeLessThanOrEqual(COMMENTS_PER_PAGE);
      expect(new Set(page.comments.map(({ rootId }) => rootId)).size).toBeLessThanOrEqual(THREADS_PER_PAGE);
    }
  },
);

test.each([
  [130, 2],
  [9, 120],
  [3, 900],
])(
  '%i threads with %i replies each: the place of a comment names a page that it is on',
  async (threads, replies) => {
    const article = await addArticle(db);
    await addThreads(article.id, threads, replies);
    const ids = (await allPages(article.id)).flatMap(({ comments }) => comments.map(({ id }) => id));
    const first = await listThreadPage(db, article.id);
    for (let i = 0; i < ids.length; i += 37) {
      const id = ids[i] as number;
      const place = await findCommentPlace(db, { id });
      const page = await listThreadPage(db, article.id, place?.cursor ?? null);
      expect(
        page?.comments.map((comment) => comment.id),
        `comment ${i} of ${ids.length}`,
      ).toContain(id);
      if (i < THREADS_PER_PAGE && first?.comments.some((comment) => comment.id === id))
        expect(place?.cursor).toBeNull();
    }
  },
);

test('walking back page by page from the end passes every comment and ends on the article itself', async () => {
  const article = await addArticle(db);
  await addThreads(article.id, 180, 2);
  const pages = await allPages(article.id);
  const seen = new Set<number>();
  let cursor: number | null = pages.at(-1)?.cursor ?? null;
  for (let turn = 0; turn < 50; turn++) {
    const page = await listThreadPage(db, article.id, cursor);
    for (const { id } of page?.comments ?? []) seen.add(id);
    if (cursor === null) break;
    cursor = await findEarlierPage(db, article.id, cursor);
  }
  expect(seen.size).toBe(180 * 3);
  expect(cursor).toBeNull();
});

test('an old anchor is found in its article before an id of ours is', async () => {
  const article = await addArticle(db);
  const imported = await addComment(db, { articleId: article.id, anchor: 4 });
  await recountArticle(db, article.id);
  expect(await findCommentPlace(db, { id: 4, inSlug: article.slug })).toMatchObject({
    id: imported.id,
    anchor: 4,
  });
  expect(await findCommentPlace(db, { id: imported.id, inSlug: article.slug })).toMatchObject({ anchor: 4 });
});

test('comments that are held, spam or removed have no place, and none on a page', async () => {
  const article = await addArticle(db);
  for (const state of ['held', 'spam', 'removed'] as const) {
    const hidden = await addComment(db, { articleId: article.id, state });
    await recountArticle(db, article.id);
    expect(await findCommentPlace(db, { id: hidden.id })).toBeUndefined();
  }
  expect((await listThreadPage(db, article.id))?.comments).toEqual([]);
});

test('of a stub nothing that its writer wrote is selected', async () => {
  const article = await addArticle(db);
  const author = await addUser(db, {
    role: 'author',
    name: 'Secret Name',
    website: 'https://secret.example',
  });
  const root = await addComment(db, {
    articleId: article.id,
    state: 'spam',
    userId: author.id,
    bodyHtml: '<p>secret words</p>',
  });
  await addComment(db, { articleId: article.id, parentId: root.id });
  await recountArticle(db, article.id);
  const page = await listThreadPage(db, article.id);
  expect(page?.comments.length).toBe(2);
  expect(JSON.stringify(page).toLowerCase()).not.toContain('secret');
});

test('the badge follows the list of authors of the article, and nothing else', async () => {
  const author = await addUser(db, { role: 'commenter' });
  const other = await addUser(db, { role: 'owner' });
  const article = await addArticle(db, { authorIds: [author.id] });
  const byAuthor = await addComment(db, { articleId: article.id, userId: author.id });
  await addComment(db, { articleId: article.id, userId: other.id });
  await addComment(db, { articleId: article.id, guestName: author.name, guestEmail: author.email });
  await addComment(db, { articleId: article.id, parentId: byAuthor.id });
  await recountArticle(db, article.id);
  const page = await listThreadPage(db, article.id);
  expect(page?.comments.filter(({ isByAuthor }) => isByAuthor).map(({ id }) => id)).toEqual([byAuthor.id]);
});

test('replies stand inside what they answer down to the last level, and then beside it, saying whom they answer', async () => {
  const article = await addArticle(db);
  let parentId: number | null = null;
  for (let depth = 0; depth < 7; depth++)
    parentId = (await addComment(db, { articleId: article.id, parentId, guestName: `D${depth}` })).id;
  await recountArticle(db, article.id);
  const page = await listThreadPage(db, article.id);
  const said = ({ answering }: CommentNode) =>
    answering && `${answering.name}${answering.isOnPhones ? ' (on phones)' : ''}`;
  const outline = (nodes: CommentNode[]): unknown[] =>
    nodes.map((node) => [node.comment.name, said(node), outline(node.replies)]);
  expect(outline(arrangeThreads(page?.comments ?? []))).toEqual([
    [
      'D0',
      null,
      [
        [
          'D1',
          null,
          [
            [
              'D2',
              null,
              [
                ['D3', 'D2 (on phones)', []],
                ['D4', 'D3', []],
                ['D5', 'D4', []],
                ['D6', 'D5', []],
              ],
            ],
          ],
        ],
      ],
    ],
  ]);
});
