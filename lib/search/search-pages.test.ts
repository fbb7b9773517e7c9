import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addArticle, addComment } from '@/db/factories';
import { comments } from '@/db/schema/comments';
import { testDatabase } from '@/db/testing/database';
import { findCommentsWith } from './comment-queries';
import { searchInput } from './input';
import { makeWords } from './make-words';
import { readQuery } from './read-query';
import { searchBlog } from './search-blog';

const { db } = await testDatabase();
const other = await addArticle(db, { title: 'Elsewhere', bodyHtml: '<p>Nothing of note.</p>' });

const say = (body: string, given: Partial<Parameters<typeof addComment>[1]> = {}) =>
  addComment(db, { articleId: other.id, body, ...given });
const search = (q: string, more: Record<string, unknown> = {}) =>
  searchBlog(db, searchInput.parse({ q, ...more }));

test('page by page, each comment comes once, the latest first, also among those of one moment', async () => {
  const createdAt = new Date('2019-03-04T05:06:07.089Z');
  const made: number[] = [];
  for (let n = 0; n < 45; n++)
    made.push(
      (await say('Albatross.', { createdAt: n % 3 === 0 ? createdAt : new Date(createdAt.getTime() + n) }))
        .id,
    );
  const seen: number[] = [];
  for (let before: number | undefined, pages = 0; pages < 5; pages++) {
    const { comments } = await search('albatross', { in: 'comments', before });
    expect(comments.count).toBe(45);
    seen.push(...comments.list.map(({ id }) => id));
    before = comments.next;
    if (before === undefined) break;
  }
  expect(seen).toHaveLength(45);
  expect([...seen].sort((one, next) => one - next)).toEqual(made);
  const times = await db.select({ id: comments.id, at: comments.createdAt }).from(comments);
  const at = new Map(times.map((row) => [row.id, row.at.getTime()]));
  const order = seen.map((id) => at.get(id) ?? 0);
  expect(order).toEqual([...order].sort((one, next) => next - one));
});

test('where none is to be listed, comments are counted all the same, and none follows', async () => {
  await say('Capybara.');
  const asked = { query: readQuery('capybara'), configs: ['english'], limit: 0 };
  await search('capybara');
  expect(await findCommentsWith(db, asked)).toEqual({ ids: [], count: 1, isMore: false, hasOlder: false });
});

test('page by page, each article comes once', async () => {
  for (let n = 0; n < 25; n++) await addArticle(db, { title: `Kestrel ${n}` });
  const seen = new Set<string>();
  for (let page = 1; page <= 3; page++) {
    const { articles } = await search('kestrel', { in: 'articles', page: String(page) });
    for (const { slug } of articles.list) seen.add(slug);
    expect([articles.count, articles.hasMore]).toEqual([25, page < 3]);
  }
  expect(seen.size).toBe(25);
});

test('of a word that very many comments have, more than a thousand are counted, and page follows on page', async () => {
  const article = await addArticle(db, { title: 'Murmurs' });
  const many = 1_100;
  await db.execute(sql`
    insert into comments (article_id, root_id, anchor, state, guest_name, body, body_html, created_at, published_at)
    select ${article.id}::bigint, n, n + 1000000, 'published', 'G', 'x', '<p>Starling ' || n || '</p>',
      '2015-01-01'::timestamptz + n / 7 * interval '1 second', now()
    from generate_series(1, ${many}::int) n`);
  while ((await makeWords(db, many)) > 0);
  const seen: number[] = [];
  for (let before: number | undefined, isFirst = true; isFirst || before !== undefined; isFirst = false) {
    const { comments: found } = await search('starling', { in: 'comments', before });
    expect([found.count, found.isMore]).toEqual([1_000, true]);
    seen.push(...found.list.map(({ id }) => id));
    before = found.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([many, many]);
  expect(seen).toEqual([...seen].sort((one, next) => next - one));
});
