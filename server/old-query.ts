/** WordPress's query addresses: what they ask for moved to a path. */
const OLD_KEYS = new Set(['p', 'page_id', 'cpage', 'replytocom', 'attachment_id']);

/**
 * The address of our own that finds where an old query address (`/?p=12`, `/hello?cpage=2`) has gone, or undefined
 * when the query is none of those. Shared documents see no query string, so this is decided before they are asked for.
 */
export function oldQueryAddress(path: string, query: string): string | undefined {
  if (query === '' || query.length > 2_000) return undefined;
  const asked = new URLSearchParams(query);
  const isOld = [...asked].some(([key, value]) => OLD_KEYS.has(key) && /^\d{1,18}$/.test(value));
  if (!isOld || path.startsWith('/studio') || path.startsWith('/api/')) return undefined;
  const kept = new URLSearchParams([...asked].filter(([key]) => OLD_KEYS.has(key)));
  kept.set('path', path);
  return `/api/old-address?${kept}`;
}
