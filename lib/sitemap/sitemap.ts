import type { Queryable } from '@/db/client';
import { absoluteUrl } from '@/lib/site/address';
import { noteShown } from '@/lib/site/exchange';
import { countSitePages, listSitePages, type SitePage } from './queries';

/** Addresses in one file: search engines read no more (sitemaps.org). */
export const FILE_LIMIT = 50_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The map of the site: its pages, or, where they are too many for one file, the list of its files. */
export async function findSitemap(db: Queryable, limit = FILE_LIMIT): Promise<string> {
  noteShown('articles');
  const front: SitePage = { path: '/', changedAt: null };
  // One place is taken by the front page.
  const count = await countSitePages(db);
  if (count < limit) return pagesInXml([front, ...(await listSitePages(db, { part: 1, size: limit }))]);
  const files = Math.ceil(count / limit);
  const parts = Array.from(
    { length: files },
    (_, n) => `<sitemap>${place(`/sitemap/${n + 1}.xml`)}</sitemap>`,
  );
  return `${XML}\n<sitemapindex xmlns="${SCHEMA}">\n${parts.join('\n')}\n</sitemapindex>\n`;
}

/** One of its files; undefined when there are not so many. */
export async function findSitemapPart(
  db: Queryable,
  part: number,
  limit = FILE_LIMIT,
): Promise<string | undefined> {
  noteShown('articles');
  const pages = await listSitePages(db, { part, size: limit });
  return pages.length > 0 ? pagesInXml(pages) : undefined;
}

function pagesInXml(pages: SitePage[]): string {
  const urls = pages.map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return `<url>${place(path)}${changed}</url>`;
  });
  return `${XML}\n<urlset xmlns="${SCHEMA}">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Every name in a path is percent-encoded, so that nothing in an address means anything in XML but an ampersand. */
function place(path: string): string {
  return `<loc>${absoluteUrl(path).replaceAll('&', '&amp;')}</loc>`;
}
