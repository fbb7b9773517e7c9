import { sql } from 'drizzle-orm';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articleTags, tags } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { siteUrl } from '@/lib/site/address';
import { robotsText } from './robots';
import { findSitemap, findSitemapPart } from './sitemap';

const { db } = await testDatabase();
const site = siteUrl();

const author = await addUser(db, { handle: 'miriam', role: 'author' });
const silent = await addUser(db, { handle: 'silent', role: 'author' });
const article = await addArticle(db, {
  slug: 'café-&-<b>',
  publishedAt: new Date('2026-03-01T00:00:00Z'),
  editedAt: new Date('2026-04-01T00:00:00Z'),
  authorIds: [author.id],
});
await addArticle(db, { slug: 'about', kind: 'page', authorIds: [author.id] });
const draft = await addArticle(db, { slug: 'draft', state: 'draft', authorIds: [silent.id] });
await addArticle(db, { slug: 'future', publishedAt: new Date(Date.now() + 1e9), authorIds: [silent.id] });
for (const [slug, articleId] of [
  ['used', article.id],
  ['unused', draft.id],
] as const) {
  const [tag] = await db.insert(tags).values({ slug, name: slug }).returning();
  await db.insert(articleTags).values({ articleId, tagId: tag?.id ?? 0 });
}

/** What a map or a list of maps names, in its order. */
function read(xml: string | undefined, name: 'url' | 'sitemap') {
  const document = parseDocument(xml ?? '', { xmlMode: true });
  return DomUtils.getElementsByTagName(name, document).map((element) => {
    const [loc, lastmod] = ['loc', 'lastmod'].map((part) =>
      DomUtils.textContent(DomUtils.getElementsByTagName(part, element)),
    );
    return { loc: loc ?? '', lastmod };
  });
}

test('the map has every public page once, with its last change, and nothing that is not public', async () => {
  const urls = read(await findSitemap(db), 'url');
  expect(urls.map(({ loc }) => loc.replace(site, ''))).toEqual([
    '/',
    '/caf%C3%A9-%26-%3Cb%3E',
    '/about',
    '/tags/used',
    '/authors/miriam',
  ]);
  expect(urls[1]?.lastmod).toBe('2026-04-01T00:00:00.000Z');
});

test('pages that do not fit into one file are spread over several, none left out and none twice', async () => {
  const index = read(await findSitemap(db, 3), 'sitemap');
  expect(index.map(({ loc }) => loc)).toEqual([`${site}/sitemap/1.xml`, `${site}/sitemap/2.xml`]);
  const files = await Promise.all(
    [1, 2].map(async (part) => read(await findSitemapPart(db, part, 3), 'url')),
  );
  expect(files.map((urls) => urls.length)).toEqual([3, 1]);
  expect(new Set(files.flat().map(({ loc }) => loc)).size).toBe(4);
  expect(await findSitemapPart(db, 3, 3)).toBeUndefined();
});

test('fifty thousand pages and the front page are too many for one file, and the map of them is made in a moment', async () => {
  await db.execute(sql`insert into articles (slug, title, state, published_at)
    select 'a' || n, 'Article ' || n, 'published', now() - make_interval(hours => n) from generate_series(1, 49996) n`);
  expect(read(await findSitemap(db), 'sitemap')).toHaveLength(1);
  await db.execute(sql`delete from articles where slug = 'a1'`);
  expect(read(await findSitemap(db), 'url')).toHaveLength(50_000);
});

test('robots are told where the map is, and kept from what belongs to a viewer', () => {
  expect(robotsText()).toContain(`\nSitemap: ${site}/sitemap.xml\n`);
  expect(robotsText()).toContain('\nDisallow: /studio\n');
});
