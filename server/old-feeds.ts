/** Feeds of the whole blog, as WordPress and others called them. */
const BLOG = /^\/(?:feed(?:\/\w+)?|rss2?|atom|rdf|(?:rss|atom|index)\.xml|wp-(?:rss2?|atom|rdf|feed)\.php)$/;
const COMMENTS = /^\/(?:comments\/feed(?:\/\w+)?|wp-commentsrss2\.php)$/;
/** `/category/parent/child/feed`: a category is a tag here, and has no parent. */
const LIST = /\/(category|tag|author)\/(?:[^/]+\/)*([^/]+)\/feed(?:\/\w+)?$/;
const ARTICLE = /^\/([^/.]+)\/feed(?:\/\w+)?$/;
const KINDS = /^(comments-)?(?:feed|rdf|rss2?|atom)$/;

/**
 * Where a feed is that programs ask for under an address of the blog's earlier years (`/feed/`, `/category/x/feed/`,
 * `/hello/?feed=rss2`); undefined when it is none. Dated addresses of articles are left to who knows where they went.
 */
export function oldFeedAddress(path: string, query: string): string | undefined {
  const asked = askedByQuery(path, query) ?? path;
  const plain = asked.replace(/\/+$/, '');
  if (BLOG.test(plain)) return '/feed.xml';
  if (COMMENTS.test(plain)) return '/comments/feed.xml';
  const [, kind, name] = LIST.exec(plain) ?? [];
  if (name !== undefined) return `/${kind === 'author' ? 'authors' : 'tags'}/${name}/feed.xml`;
  const [, slug] = ARTICLE.exec(plain) ?? [];
  return slug === undefined ? undefined : `/${slug}/feed.xml`;
}

/** The path that WordPress would have given to what a query asks for (`/?feed=rss2&tag=x` is `/tag/x/feed`). */
function askedByQuery(path: string, query: string): string | undefined {
  if (!query.includes('feed=') || query.length > 2_000) return undefined;
  const asked = new URLSearchParams(query);
  const [known, ofComments] = KINDS.exec(asked.get('feed') ?? '') ?? [];
  // Articles by their number are looked up: see old-query.ts.
  if (known === undefined || asked.has('p') || asked.has('page_id')) return undefined;
  const base = path.replace(/index\.php$/, '').replace(/\/+$/, '');
  if (ofComments && base === '') return '/comments/feed';
  for (const [key, list] of LISTS) {
    const name = asked.get(key);
    if (name) return `/${list}/${name.split('/').map(encodeURIComponent).join('/')}/feed`;
  }
  return `${base}/feed`;
}

const LISTS = [
  ['tag', 'tag'],
  ['category_name', 'category'],
  ['author_name', 'author'],
] as const;
