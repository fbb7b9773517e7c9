import { parseFeed as parseElsewhere } from '@rowanmanning/feed-parser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, expect, test } from 'vitest';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articleTags, oldAddresses, tags } from '@/db/schema/articles';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { siteUrl } from '@/lib/site/address';
import type { Feed } from './feed';
import {
  findArticleCommentsFeed,
  findAuthorFeed,
  findBlogFeed,
  findCommentsFeed,
  findTagFeed,
} from './find-feed';
import { jsonFeedOf } from './json-feed';
import { rssOf } from './rss';

const { db } = await testDatabase();
const site = siteUrl();

/** Control characters, the end of a CDATA section, markup, what looks like references, emoji, right-to-left words. */
const AWFUL =
  'A\u0001\u000b\ufffe ]]> <b>&amp; "x" \u{1f468}\u200d\u{1f469}\u200d\u{1f467} שלום \u202eevil\u202c مرحبا \ud800';
const AWFUL_READ = 'A ]]> <b>&amp; "x" \u{1f468}\u200d\u{1f469}\u200d\u{1f467} שלום \u202eevil\u202c مرحبا';

const author = await addUser(db, { name: 'Miriam Hale', handle: 'miriam', role: 'author' });
const other = await addUser(db, { name: 'Tom Ash', handle: 'tom', role: 'author' });
const day = (n: number) => new Date(Date.UTC(2026, 2, n));

beforeAll(async () => {
  await db.insert(blog).values({ id: 1, name: 'Open <door>', tagline: 'Talk & listen', language: 'en' });
});

const first = await addArticle(db, {
  slug: 'first',
  title: 'The first',
  question: 'And <you>?',
  bodyHtml:
    '<h2 id="a">A</h2><p class="lead"><a href="/about#x">about</a> <a href="#a">up</a> <a href="https://else.example/?a=1&amp;b=2">away</a></p><p><img src="/uploads/a.png" srcset="/uploads/a.png 1x, /uploads/b.png 2x" alt="A &quot;quote&quot;" loading="lazy"></p>',
  publishedAt: day(1),
  editedAt: day(5),
  commentCount: 3,
  language: 'he',
  authorIds: [author.id],
});
const second = await addArticle(db, {
  slug: 'second',
  title: AWFUL.replace('\ud800', ''),
  bodyHtml: `<p>${AWFUL.replace('<b>', '&lt;b>').replace('\ud800', '')}</p>`,
  publishedAt: day(2),
  authorIds: [other.id],
});
await addArticle(db, { slug: 'draft', state: 'draft', title: 'Hidden', authorIds: [author.id] });
await addArticle(db, { slug: 'about', kind: 'page', title: 'About', authorIds: [author.id] });

const asked = await addComment(db, {
  articleId: first.id,
  guestName: 'Ann',
  guestEmail: 'secret@example.org',
  createdAt: day(3),
});
const answer = await addComment(db, {
  articleId: first.id,
  parentId: asked.id,
  userId: author.id,
  createdAt: day(4),
});
await addComment(db, { articleId: first.id, state: 'held', body: 'Held words', createdAt: day(6) });
const foreign = await addComment(db, { articleId: second.id, userId: author.id, createdAt: day(5) });

/** Both parsers read it, and agree on what it holds. */
function read(feed: Feed | undefined) {
  if (!feed) throw new Error('There is no such feed.');
  const xml = rssOf(feed);
  const ours = parseRssFeed(xml);
  const elsewhere = parseElsewhere(xml);
  const json = parseJsonFeed(jsonFeedOf(feed));
  // Programs disagree on whether a title is HTML; a reference in it is read by some.
  const titles = ours.items?.map(({ title = '' }) => title.replaceAll('&amp;', '&')) ?? [];
  expect(elsewhere.items.map(({ title }) => title)).toEqual(titles);
  expect(elsewhere.items.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id) ?? []);
  expect(elsewhere.items.map(({ url }) => url)).toEqual(json.items?.map(({ url }) => url) ?? []);
  return { xml, rss: ours, elsewhere, json, items: ours.items ?? [] };
}

test("the blog's feed holds its articles whole, the latest first, and neither drafts nor pages", async () => {
  const { rss, items, json } = read(await findBlogFeed(db));
  expect(rss.title).toBe('Open <door>');
  expect(rss.description).toBe('Talk & listen');
  expect(items.map(({ link }) => link)).toEqual([`${site}/second`, `${site}/first`]);
  expect(new Date(rss.lastBuildDate ?? '')).toEqual(day(5));
  expect(items[1]?.dc?.creators).toEqual(['Miriam Hale']);
  expect(items[1]?.dc?.languages).toEqual(['he']);
  expect(json.items?.[1]?.authors).toEqual([{ name: 'Miriam Hale', url: `${site}/authors/miriam` }]);
  expect(json.items?.[1]?.language).toBe('he');
});

test("every feed shows the blog's logo where it has a square one, and none where it has not", async () => {
  const icons = { small: `${'a'.repeat(32)}.png`, large: `${'b'.repeat(32)}.png` };
  const logo = { source: 's.png', file: 'l.webp', width: 96, height: 96, icons, plateOn: null };
  await db.update(blog).set({ logo });
  const feeds = [await findBlogFeed(db), await findCommentsFeed(db), await findAuthorFeed(db, 'miriam')];
  await db.update(blog).set({ logo: { ...logo, icons: null } });
  const bare = read(await findBlogFeed(db));
  await db.update(blog).set({ logo: null });
  for (const { rss, elsewhere, json } of feeds.map(read)) {
    expect(rss.image).toMatchObject({ url: `${site}/uploads/${icons.small}`, width: 96, height: 96 });
    expect(elsewhere.image?.url).toBe(`${site}/uploads/${icons.small}`);
    expect(json).toMatchObject({
      icon: `${site}/uploads/${icons.large}`,
      favicon: `${site}/uploads/${icons.small}`,
    });
  }
  expect([bare.rss.image, bare.json.icon, bare.json.favicon]).toEqual([undefined, undefined, undefined]);
});

test('every address within an article is absolute, and ours alone is left out', async () => {
  const { items } = read(await findBlogFeed(db));
  const html = items[1]?.content?.encoded ?? '';
  expect(html).toContain(
    `<p><a href="${site}/about#x">about</a> <a href="${site}/first#a">up</a> <a href="https://else.example/?a=1&amp;b=2">away</a></p>`,
  );
  expect(html).toContain(
    `<img src="${site}/uploads/a.png" srcset="${site}/uploads/a.png 1x, ${site}/uploads/b.png 2x" alt="A &quot;quote&quot;">`,
  );
});

test('an article ends with its question and the way to answer it, and says how much was answered', async () => {
  const { items } = read(await findBlogFeed(db));
  expect(items[1]?.content?.encoded).toMatch(/<strong>And &lt;you&gt;\?<\/strong>/);
  expect(items[1]?.content?.encoded).toContain(`<a href="${site}/first#respond">`);
  expect(items[1]?.slash?.comments).toBe(3);
  expect(items[1]?.thr?.total).toBe(3);
  expect(items[1]?.comments).toBe(`${site}/first#comments`);
  expect(items[1]?.wfw?.commentRss).toBe(`${site}/first/feed.xml`);
});

test('awful words come through as they are, without what XML cannot hold', async () => {
  const { xml, items, json } = read(await findAuthorFeed(db, 'tom'));
  for (const character of ['\u0001', '\u000b', '\ufffe']) expect(xml).not.toContain(character);
  expect(items[0]?.title).toBe(AWFUL_READ.trim());
  expect(items[0]?.content?.encoded).toContain('A ]]> &lt;b>&amp; "x"');
  expect(json.items?.[0]?.title).toContain(']]> <b>&amp; "x"');
});

test('a tag and an author are followed by themselves; where there is none, there is no feed', async () => {
  const [tag] = await db.insert(tags).values({ slug: 'leading', name: 'Leading & <led>' }).returning();
  await db.insert(articleTags).values({ articleId: first.id, tagId: tag?.id ?? 0 });
  const leading = read(await findTagFeed(db, 'leading'));
  expect(leading.rss.title).toBe('Leading & <led> · Open <door>');
  expect(leading.rss.link).toBe(`${site}/tags/leading`);
  expect(leading.items.map(({ link }) => link)).toEqual([`${site}/first`]);
  expect(leading.items[0]?.categories).toEqual([{ name: 'Leading & <led>' }]);
  const miriam = read(await findAuthorFeed(db, 'miriam'));
  expect(miriam.items.map(({ link }) => link)).toEqual([`${site}/first`]);
  expect(await findTagFeed(db, 'nothing')).toBeUndefined();
  expect(await findAuthorFeed(db, 'nobody')).toBeUndefined();
});

test("comments say whom they answer, by RFC 4685 and in words, and which of them are the author's", async () => {
  const { items, json } = read(await findArticleCommentsFeed(db, 'first'));
  expect(items.map(({ title }) => title)).toEqual([
    'Miriam Hale (the author) answers Ann on “The first”',
    'Ann on “The first”',
  ]);
  const articleName = read(await findBlogFeed(db)).items[1]?.guid?.value;
  expect(items[0]?.thr?.inReplyTos).toEqual([
    { ref: `${site}/c/${asked.id}`, href: `${site}/c/${asked.id}`, type: 'text/html' },
  ]);
  expect(items[1]?.thr?.inReplyTos).toEqual([{ ref: articleName, href: `${site}/first`, type: 'text/html' }]);
  expect(items[1]?.guid).toEqual({ value: `${site}/c/${asked.id}`, isPermaLink: true });
  expect(
    JSON.parse(jsonFeedOf((await findArticleCommentsFeed(db, 'first')) as Feed)).items[0]._rejoinder,
  ).toEqual({
    in_reply_to: { id: `${site}/c/${asked.id}`, url: `${site}/c/${asked.id}` },
    by_author: true,
  });
  expect(json.items).toHaveLength(2);
});

test('all comments are followed together; an author elsewhere is no author here, and nothing private is told', async () => {
  const { items, xml } = read(await findCommentsFeed(db));
  expect(items.map(({ link }) => link)).toEqual([foreign, answer, asked].map(({ id }) => `${site}/c/${id}`));
  expect(items[0]?.title).toMatch(/^Miriam Hale on/);
  expect(xml).not.toContain('secret@example.org');
  expect(xml).not.toContain('Held words');
  expect(await findArticleCommentsFeed(db, 'draft')).toBeUndefined();
});

test('an article keeps its name when its address changes, and the one that it had in WordPress', async () => {
  const named = async () => read(await findBlogFeed(db)).items.map(({ guid }) => guid?.value);
  const [before] = await named();
  expect(before).toMatch(new RegExp(`^tag:localhost,\\d{4}-\\d\\d-\\d\\d:article/${second.id}$`));
  await db.insert(oldAddresses).values([
    { address: '/?p=77', articleId: first.id },
    { address: '/2012/first', articleId: first.id },
  ]);
  expect(await named()).toEqual([before, `${site}/?p=77`]);
});

test('a feed of nothing is a feed, and long articles end with the way to the rest', async () => {
  await addArticle(db, { slug: 'silent', title: 'Silent', authorIds: [other.id], publishedAt: day(1) });
  expect(read(await findArticleCommentsFeed(db, 'silent')).items).toEqual([]);
  const long = await addUser(db, { name: 'Long', handle: 'long', role: 'author' });
  for (const n of [1, 2, 3])
    await addArticle(db, {
      slug: `long-${n}`,
      title: `Long ${n}`,
      bodyHtml: `<p>Beginning ${n}. ${'word '.repeat(180_000)}</p>`,
      publishedAt: day(n),
      authorIds: [long.id],
    });
  const { items, xml } = read(await findAuthorFeed(db, 'long'));
  expect(items[0]?.content?.encoded?.length).toBeGreaterThan(800_000);
  expect(items[2]?.content?.encoded).toMatch(
    /^<p>Beginning 1\. .{400,600}…<\/p><p><a href="[^"]+\/long-1">Read on/,
  );
  expect(xml.length).toBeLessThan(2_100_000);
});
