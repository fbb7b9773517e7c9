/** WordPress's query addresses, asked of its front page: what they ask for moved to a path. */
const FRONT_KEYS = ['p', 'page_id', 'attachment_id'];
/** Those that it hung on an article's address. */
const ARTICLE_KEYS = ['cpage', 'replytocom'];
const FRONT_PAGE = /^\/(.*\/)?(index\.php)?$/;

/**
 * The address of our own that finds where an old query address (`/?p=12`, `/hello?cpage=2`) has gone, or undefined
 * when the query is none of those. Shared documents see no query string, so this is decided before they are asked for.
 */
export function oldQueryAddress(path: string, query: string): string | undefined {
  if (query === '' || query.length > 2_000) return undefined;
  const asked = new URLSearchParams(query);
  const keys = FRONT_PAGE.test(path) ? [...FRONT_KEYS, ...ARTICLE_KEYS] : ARTICLE_KEYS;
  const isOld = [...asked].some(([key, value]) => keys.includes(key) && /^\d{1,18}$/.test(value));
  if (!isOld || path.startsWith('/studio') || path.startsWith('/api/')) return undefined;
  const kept = new URLSearchParams([...asked].filter(([key]) => keys.includes(key)));
  kept.set('path', path);
  if (asked.has('feed')) kept.set('feed', '');
  return `/api/old-address?${kept}`;
}
