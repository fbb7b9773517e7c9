import { asc, eq, sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { articleAuthors, articles, articleTags, tags } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { importWordpress } from './import-wordpress';
import { author, comment, fileWith, post, postmeta, wxr } from './testing';

const { db } = await testDatabase();
afterEach(async () => {
  await db.delete(articles);
  await db.delete(imported);
  await db.delete(users);
});

const importItems = (items: string[], more: Parameters<typeof wxr>[0] | object = {}) =>
  importWordpress(db, { file: fileWith(wxr({ items, ...more })) });
const findAll = () => db.select().from(articles).orderBy(asc(articles.id));
const findOne = async () => {
  const all = await findAll();
  expect(all).toHaveLength(1);
  return all[0] as (typeof all)[number];
};

test.each([
  ['publish', '', 'published'],
  ['future', '', 'scheduled'],
  ['draft', '', 'draft'],
  ['pending', '', 'draft'],
  ['private', '', 'private'],
  ['publish', 'secret', 'private'],
  ['future', 'secret', 'private'],
  ['draft', 'secret', 'draft'],
  ['strange-plugin-state', '', 'draft'],
  [undefined, '', 'draft'],
])('a post that is %s with the password “%s” becomes %s', async (status, post_password, state) => {
  const date = { post_date: '2094-01-01 00:00:00', post_date_gmt: '2094-01-01 00:00:00' };
  const report = await importItems([post({ status, post_password, ...(status === 'future' ? date : {}) })]);
  expect((await findOne()).state).toBe(state);
  expect(report.articles).toMatchObject({ [state]: 1 });
});

test('every item is accounted for: imported, or skipped with its reason', async () => {
  const kinds = ['nav_menu_item', 'revision', 'product', 'custom_css', 'wp_global_styles'];
  const items = [
    post(
      { post_id: 1 },
      {
        comments: [
          comment({ id: 1 }),
          comment({ id: 2, type: 'note' }),
          comment({ id: 3, type: 'pingback' }),
        ],
      },
    ),
    post({ post_id: 2, post_type: 'page' }),
    post({ post_id: 3, status: 'trash' }, { comments: [comment({ id: 4 })] }),
    post({ post_id: 4, status: 'auto-draft' }),
    post({ post_id: 5, status: 'inherit' }),
    post(
      {
        post_id: 6,
        post_type: 'attachment',
        status: 'inherit',
        attachment_url: 'https://old.example.org/a.pdf',
      },
      { comments: [comment({ id: 5 })] },
    ),
    ...kinds.map((post_type, index) => post({ post_id: 10 + index, post_type })),
  ];
  for (const times of [1, 2]) {
    const report = await importItems(items);
    const sum = (counts: Record<string, number>) =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    const added =
      sum(report.articles) +
      sum(report.pages) +
      sum(report.comments) +
      report.mentions +
      report.people +
      sum(report.media);
    const comments = 5;
    const people = 1;
    expect(added + report.unchanged + report.skipped.length).toBe(items.length + comments + people);
    expect(report.skipped).toHaveLength(3 + kinds.length + 3);
    expect(report.skipped.every(({ reason }) => reason.length > 5)).toBe(true);
    expect(report.skipped.find(({ id }) => id === 12)).toEqual({
      kind: 'product',
      id: 12,
      reason: 'things of the kind “product” have no place here',
    });
    expect(added > 0).toBe(times === 1);
  }
});

test.each([
  [
    'UTC',
    { post_date_gmt: '2012-02-03 04:05:06', post_date: '2012-02-03 09:00:00' },
    '',
    '2012-02-03T04:05:06.000Z',
  ],
  [
    'its own zone',
    { post_date_gmt: '0000-00-00 00:00:00', post_date: '2012-02-03 04:05:06' },
    '',
    '2012-02-03T03:05:06.000Z',
  ],
  [
    'no WordPress date',
    { post_date_gmt: undefined, post_date: undefined },
    'Fri, 03 Feb 2012 04:05:06 +0000',
    '2012-02-03T04:05:06.000Z',
  ],
  [
    'a day that does not exist',
    { post_date_gmt: '2012-02-31 04:05:06', post_date: '2012-02-03 05:05:06' },
    '',
    '2012-02-03T04:05:06.000Z',
  ],
])('a date in %s is read', async (_, dates, pubDate, expected) => {
  // The other post says that the blog's time is an hour ahead.
  await importItems([post({ ...dates, post_id: 5 }, { plain: { pubDate } }), post({ post_id: 6 })]);
  expect((await findAll())[0]?.publishedAt?.toISOString()).toBe(expected);
});

test('an item without any date, author, title or name comes in all the same', async () => {
  const bare =
    '<item><wp:post_id>9</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded>First words of it.</content:encoded></item>';
  const draft = post(
    {
      post_id: 10,
      status: 'draft',
      post_name: '',
      post_date: '0000-00-00 00:00:00',
      post_date_gmt: '0000-00-00 00:00:00',
    },
    { plain: { title: '', pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000' }, content: '' },
  );
  const { notes } = await importItems([bare, draft], {
    authors: [author(), author({ author_id: 3, author_login: 'b' })],
  });
  const [first, second] = await findAll();
  expect(first).toMatchObject({ title: 'First words of it.', slug: 'first-words-of-it', state: 'published' });
  expect(Math.abs(Date.now() - Number(first?.publishedAt))).toBeLessThan(60_000);
  expect(second).toMatchObject({ title: 'Untitled', state: 'draft', publishedAt: null });
  expect(notes.join('\n')).toContain('has no date; it has that of its import');
});

test('what is to come is never public, and what was due meanwhile is said', async () => {
  const soon = { post_date: '2094-01-01 00:00:00', post_date_gmt: '2094-01-01 00:00:00' };
  const { notes } = await importItems([
    post({ post_id: 1, ...soon }),
    post({ post_id: 2, status: 'future' }),
    post({ post_id: 3, status: 'future', post_date: '', post_date_gmt: '' }),
  ]);
  expect((await findAll()).map(({ state }) => state)).toEqual(['scheduled', 'scheduled', 'draft']);
  expect(notes.filter((note) => /still to come|is past|does not tell/.test(note))).toHaveLength(3);
});

test('categories and tags become tags, once each, with their addresses', async () => {
  const more = `<category><![CDATA[Bare]]></category><category domain="category" nicename="bare"><![CDATA[Bare]]></category>
    <category domain="tag" nicename="old-tag">Old &amp;amp; tag</category><category domain="post_tag" nicename="%ce%ac">ά</category>
    <category domain="post_format" nicename="post-format-quote">Quote</category><category domain="post_tag" nicename="bare">bare</category>`;
  await importItems([post({}, { more })]);
  const { id } = await findOne();
  const rows = await db
    .select({ slug: tags.slug, name: tags.name })
    .from(tags)
    .innerJoin(articleTags, eq(articleTags.tagId, tags.id))
    .where(eq(articleTags.articleId, id))
    .orderBy(tags.id);
  expect(rows.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual([
    { slug: 'bare', name: 'Bare' },
    { slug: 'old-tag', name: 'Old & tag' },
    { slug: 'ά', name: 'ά' },
  ]);
});

test('titles lose their tags, summaries are plain, closed comments stay closed', async () => {
  await importItems([
    post(
      { comment_status: 'closed', post_modified_gmt: '2020-01-01 00:00:00' },
      { plain: { title: 'A <em>B</em> &amp; C &#8211; D' }, excerpt: '<p>Short &amp; sweet</p>' },
    ),
  ]);
  expect(await findOne()).toMatchObject({
    title: 'A B & C – D',
    summary: 'Short & sweet',
    commentsOpen: false,
    editedAt: new Date('2020-01-01T00:00:00Z'),
  });
});

test('a picture that stood above the article stands in it, unless it is there', async () => {
  const attachment = post(
    {
      post_id: 50,
      post_type: 'attachment',
      status: 'inherit',
      attachment_url: 'https://old.example.org/wp-content/uploads/2019/03/door.jpg',
    },
    { more: postmeta('_wp_attachment_image_alt', 'A door') },
  );
  const thumbnail = postmeta('_thumbnail_id', '50');
  const inside = '<img src="https://old.example.org/wp-content/uploads/2019/03/door-300x200.jpg" alt="mine">';
  await importItems([
    post({ post_id: 1 }, { more: thumbnail }),
    post({ post_id: 2 }, { more: thumbnail, content: inside }),
    attachment,
  ]);
  const [first, second] = await findAll();
  expect(first?.body).toBe(
    '![A door](https://old.example.org/wp-content/uploads/2019/03/door.jpg)\n\nSome words.',
  );
  expect(second?.body.match(/!\[/g)).toHaveLength(1);
});

test('two items with one number both come in; the same item twice comes in once', async () => {
  const one = post({ post_id: 7, post_name: 'one' });
  const { skipped, articles: counts } = await importItems([one, post({ post_id: 7, post_name: 'two' }), one]);
  expect(counts.published).toBe(2);
  expect(skipped).toEqual([{ kind: 'post', id: 7, reason: 'it stands in the file a second time' }]);
  expect((await findAll()).map(({ slug }) => slug)).toEqual(['one', 'two']);
});

test('several authors, also those that a plugin names as terms, in their order', async () => {
  const more =
    '<category domain="author" nicename="cap-jo"><![CDATA[jo]]></category><category domain="author" nicename="cap-miriam"><![CDATA[miriam]]></category>';
  await importItems([post({}, { more })], {
    authors: [
      author(),
      author({ author_id: 3, author_login: 'jo', author_display_name: 'Jo', author_email: '' }),
    ],
  });
  const { id } = await findOne();
  const rows = await db
    .select({ name: users.name })
    .from(users)
    .innerJoin(articleAuthors, eq(articleAuthors.userId, users.id))
    .where(eq(articleAuthors.articleId, id))
    .orderBy(articleAuthors.position);
  expect(rows.map(({ name }) => name)).toEqual(['Miriam Hale', 'Jo']);
});

test('a dry run reports the same and keeps nothing, not even a used-up number', async () => {
  const items = [
    post({ post_name: 'a' }, { comments: [comment({ id: 900_000 })] }),
    post({ post_name: 'a' }),
    post({ post_name: '' }, { plain: { title: 'A' } }),
  ];
  const file = fileWith(wxr({ items }));
  const counters = () => db.execute(sql`select last_value from comments_id_seq`);
  const before = await counters();
  const tried = await importWordpress(db, { file, dryRun: true });
  expect(await findAll()).toEqual([]);
  expect(await db.select().from(users)).toEqual([]);
  expect(await counters()).toEqual(before);
  expect(await importWordpress(db, { file })).toEqual(tried);
  expect((await findAll()).map(({ slug }) => slug)).toEqual(['a', 'a-2', 'a-3']);
});
