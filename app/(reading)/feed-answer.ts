import { database } from '@/db/client';
import { findOldAddress } from '@/lib/articles/queries';
import { pagePath } from '@/lib/comments/place';
import { type Feed, type FeedFormat, feedAddresses } from '@/lib/feeds/feed';
import { findArticleCommentsFeed } from '@/lib/feeds/find-feed';
import { jsonFeedOf } from '@/lib/feeds/json-feed';
import { rssOf } from '@/lib/feeds/rss';
import { absoluteUrl } from '@/lib/site/address';
import { decodeSegment } from './decode-segment';

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};
const WRITERS = { rss: rssOf, json: jsonFeedOf };

/** A feed in a format, as the same document for everyone; a plain 404 when there is nothing to follow. */
export function feedAnswer(feed: Feed | undefined, format: FeedFormat): Response {
  if (!feed)
    return sharedAnswer('There is nothing to follow at this address.', 'text/plain; charset=utf-8', 404);
  return sharedAnswer(WRITERS[format](feed), TYPES[format]);
}

/** A document that the server in front keeps, and gives an ETag, until an act changes what it shows. */
export function sharedAnswer(body: string | Uint8Array<ArrayBuffer>, type: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': type, 'cache-control': 'public' } });
}

/** The feed of an article's comments; from an article's old address it leads on to the new one. */
export async function articleCommentsAnswer(segment: string, format: FeedFormat): Promise<Response> {
  const db = database();
  const slug = decodeSegment(segment);
  const feed = await findArticleCommentsFeed(db, slug);
  const moved = feed ? undefined : await findOldAddress(db, `/${slug}`);
  if (!moved) return feedAnswer(feed, format);
  const location = feedAddresses(absoluteUrl(pagePath(moved, null)))[format];
  return new Response(null, { status: 308, headers: { location, 'cache-control': 'public' } });
}
