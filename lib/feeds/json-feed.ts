import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedItem } from './feed';

/** A feed as JSON Feed 1.1. What that has no word for stands under `_rejoinder`, as it asks for. */
export function jsonFeedOf(feed: Feed, hub?: string): string {
  const { title, description, page, language, addresses, icons, items } = feed;
  const made = generateJsonFeed({
    title,
    home_page_url: page,
    feed_url: addresses.json,
    description: description || undefined,
    icon: icons?.large,
    favicon: icons?.small,
    language,
    hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
    items: items.map(itemOf),
  });
  return JSON.stringify(made);
}

function itemOf(item: FeedItem) {
  const { id, url, title, html, authors, publishedAt, editedAt, language, tags } = item;
  return {
    id,
    url,
    title,
    content_html: html,
    date_published: publishedAt,
    date_modified: editedAt ?? undefined,
    authors,
    tags,
    language: language ?? undefined,
    _rejoinder: ownWords(item),
  };
}

function ownWords({ comments, answers, isByAuthor }: FeedItem) {
  return {
    comment_count: comments?.count,
    comments_url: comments?.page,
    comments_feed_url: comments?.feed.replace(/\.xml$/, '.json'),
    in_reply_to: answers,
    by_author: isByAuthor,
  };
}
