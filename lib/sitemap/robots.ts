import { absoluteUrl } from '@/lib/site/address';

/** What a search engine has no use for: what belongs to a viewer, and forms. Pages may still be read by people. */
const NOT_FOR_ROBOTS = [
  '/api/',
  '/studio',
  '/me',
  '/sign-in',
  '/sign-out',
  '/own-this-blog',
  '/search',
  '/*/respond',
];

/** robots.txt: everything that is for everyone may be found. */
export function robotsText(): string {
  const lines = ['User-agent: *', 'Allow: /api/oembed', ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`)];
  return `${lines.join('\n')}\n\nSitemap: ${absoluteUrl('/sitemap.xml')}\n`;
}
