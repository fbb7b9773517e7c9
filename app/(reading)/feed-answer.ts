import { database } from '@/db/client';
import { findOldList } from '@/lib/articles/old-lists';
import { findOldAddress } from '@/lib/articles/queries';
import { pagePath } from '@/lib/comments/paths';
import { type Feed, type FeedFormat, feedAddresses } from '@/lib/feeds/feed';
import { findArticleCommentsFeed, findAuthorFeed, findTagFeed } from '@/lib/feeds/find-feed';
import { jsonFeedOf } from '@/lib/feeds/json-feed';
import { rssOf } from '@/lib/feeds/rss';
import { absoluteUrl } from '@/lib/site/address';
import { websubHub } from '@/lib/site/hub';
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
  const hub = websubHub();
  const self = feed.addresses[format];
  const headers = hub ? { link: `<${hub}>; rel="hub", <${self}>; rel="self"` } : undefined;
  return sharedAnswer(WRITERS[format](feed, hub), TYPES[format], headers);
}

/** The feed of a tag; from what it was called in the blog's WordPress years it leads on. */
export async function tagFeedAnswer(segment: string, format: FeedFormat): Promise<Response> {
  const slug = decodeSegment(segment);
  const feed = await findTagFeed(database(), slug);
  return feed ? feedAnswer(feed, format) : leaveForList(`/tag/${slug}`, format);
}

/** The feed of an author; from the name that they signed in with in those years it leads on. */
export async function authorFeedAnswer(segment: string, format: FeedFormat): Promise<Response> {
  const handle = decodeSegment(segment);
  const feed = await findAuthorFeed(database(), handle);
  return feed ? feedAnswer(feed, format) : leaveForList(`/author/${handle}`, format);
}

async function leaveForList(oldPath: string, format: FeedFormat): Promise<Response> {
  const list = await findOldList(database(), oldPath);
  return list ? movedAnswer(feedAddresses(absoluteUrl(list))[format]) : missingAnswer();
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
