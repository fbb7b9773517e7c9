import { database } from '@/db/client';
import { findOldAddress } from '@/lib/articles/queries';
import { pagePath } from '@/lib/comments/place';
import { type Feed, type FeedFormat, feedAddresses } from '@/lib/feeds/feed';
import { findArticleCommentsFeed } from '@/lib/feeds/find-feed';
import { jsonFeedOf } from '@/lib/feeds/json-feed';
import { rssOf } from '@/lib/feeds/rss';
import { absoluteUrl } from '@/lib/site/address';
import { decodeSegment } from './decode-segment';
import { missingAnswer, movedAnswer, sharedAnswer } from './shared-answer';

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};
const WRITERS = { rss: rssOf, json: jsonFeedOf };

/** A feed in a format, as the same document for everyone; a plain 404 when there is nothing to follow. */
export function feedAnswer(feed: Feed | undefined, format: FeedFormat): Response {
  if (!feed) return missingAnswer();
  return sharedAnswer(WRITERS[format](feed), TYPES[format]);
}

/** The feed of an article's comments; from an article's old address it leads on to the new one. */
export async function articleCommentsAnswer(segment: string, format: FeedFormat): Promise<Response> {
  const db = database();
  const slug = decodeSegment(segment);
  const feed = await findArticleCommentsFeed(db, slug);
  const moved = feed ? undefined : await findOldAddress(db, `/${slug}`);
  if (!moved) return feedAnswer(feed, format);
  return movedAnswer(feedAddresses(absoluteUrl(pagePath(moved, null)))[format]);
}
