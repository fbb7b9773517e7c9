import { openingWords } from '@/lib/articles/excerpt';
import { pagePath } from '@/lib/comments/paths';
import { asHtml, standAlone } from '@/lib/markdown/stand-alone';
import { absoluteUrl } from '@/lib/site/address';
import { authorPath } from '@/lib/site/paths';
import { type Feed, type FeedItem, feedAddresses } from './feed';
import { articleId } from './names';
import type { FeedArticle } from './queries';

/** UTF-16 units of HTML in one feed, so that no program chokes on it. Later articles then have their beginning only. */
const WHOLE_TEXT_LIMIT = 2_000_000;
const OPENING_LIMIT = 600;

const ANSWER = 'Answer on the blog';
const READ_ON = 'Read on';
const UNTITLED = 'Untitled';

/** Articles as a feed. `title`, `description` and `page` are those of the list that it follows. */
export function articleFeed(
  about: Pick<Feed, 'title' | 'description' | 'language'> & { path: string },
  articles: FeedArticle[],
): Feed {
  const { path, ...words } = about;
  const page = absoluteUrl(path);
  let room = WHOLE_TEXT_LIMIT;
  const items = articles.map((article) => {
    room -= article.bodyHtml.length;
    return itemOf(article, room >= 0);
  });
  return { ...words, page, addresses: feedAddresses(page), items };
}

function itemOf(article: FeedArticle, isWhole: boolean): FeedItem {
  const { slug, title, language, publishedAt, editedAt, tags, commentCount } = article;
  const url = absoluteUrl(pagePath(slug, null));
  return {
    id: articleId(article),
    isPermalink: false,
    url,
    title: title || UNTITLED,
    html: (isWhole ? standAlone(article.bodyHtml, url) : opening(article, url)) + invitation(article, url),
    authors: article.authors.map(({ name, handle }) => ({
      name,
      url: handle ? absoluteUrl(authorPath(handle)) : undefined,
    })),
    ...{ publishedAt, editedAt, language, tags },
    comments: { count: commentCount, page: `${url}#comments`, feed: feedAddresses(url).rss },
  };
}

function opening({ summary, bodyHtml }: FeedArticle, url: string): string {
  const words = summary || openingWords(bodyHtml.slice(0, 20 * OPENING_LIMIT), OPENING_LIMIT);
  return `<p>${asHtml(words)}</p><p><a href="${url}">${READ_ON}</a></p>`;
}

/** The author's question ends the article here, too, and leads to where it can be answered. */
function invitation({ question, commentsOpen }: FeedArticle, url: string): string {
  if (!commentsOpen) return '';
  const asked = question ? `<p dir="auto"><strong>${asHtml(question)}</strong></p>` : '';
  return `<hr>${asked}<p><a href="${url}#respond">${ANSWER}</a></p>`;
}
