import { generateRssFeed } from 'feedsmith';
import { type Feed, type FeedItem, lastChange } from './feed';
import { xmlText } from './xml-text';

/** A feed as RSS 2.0, with the whole text, the conversation's size and place, and RFC 4685 for what answers what. */
export function rssOf(feed: Feed, hub?: string): string {
  const { title, description, page, language, addresses, icons, items } = feed;
  const links = [{ href: addresses.rss, rel: 'self', type: 'application/rss+xml' }];
  return generateRssFeed({
    title: xmlText(title),
    link: page,
    description: xmlText(description || title),
    language,
    lastBuildDate: lastChange(feed),
    generator: 'Rejoinder',
    image: icons && { url: icons.small, title: xmlText(title), link: page, width: 96, height: 96 },
    atom: { links: hub ? [...links, { href: hub, rel: 'hub' }] : links },
    items: items.map(itemOf),
  });
}

function itemOf(item: FeedItem) {
  const { id, isPermalink, url, title, html, authors, publishedAt, editedAt, language, tags } = item;
  const { comments, answers } = item;
  return {
    title: xmlText(title),
    link: url,
    guid: { value: id, isPermaLink: isPermalink },
    pubDate: publishedAt,
    categories: tags.map((name) => ({ name: xmlText(name) })),
    comments: comments?.page,
    // RSS's own author must be an e-mail address, which is nobody's business.
    dc: { creators: authors.map(({ name }) => xmlText(name)), languages: language ? [language] : undefined },
    content: { encoded: xmlText(html) },
    slash: comments && { comments: comments.count },
    wfw: comments && { commentRss: comments.feed },
    thr: {
      total: comments?.count,
      inReplyTos: answers && [{ ref: answers.id, href: answers.url, type: 'text/html' }],
    },
    atom: editedAt ? { updated: editedAt } : undefined,
  };
}
