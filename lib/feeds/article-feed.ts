import { openingWords } from '@/lib/articles/excerpt';
import { shownTitle } from '@/lib/articles/shown-title';
import { pagePath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';
import { asHtml, standAlone } from '@/lib/markdown/stand-alone';
import { absoluteUrl } from '@/lib/site/address';
import { authorPath } from '@/lib/site/paths';
import { type Feed, type FeedItem, feedAddresses } from './feed';
import { articleId } from './names';
import type { FeedArticle } from './queries';

/** UTF-16 units of HTML in one feed, so that no program chokes on it. Later articles then have their beginning only. */
const WHOLE_TEXT_LIMIT = 2_000_000;
const OPENING_LIMIT = 600;

/** Articles as a feed. `title`, `description` and `page` are those of the list that it follows. */
export function articleFeed(
  about: Pick<Feed, 'title' | 'description' | 'language' | 'icons'> & { path: string },
  articles: FeedArticle[],
): Feed {
  const { path, ...words } = about;
  const page = absoluteUrl(path);
  let room = WHOLE_TEXT_LIMIT;
  const items = articles.map((article) => {
    room -= article.bodyHtml.length;
    return itemOf(article, { isWhole: room >= 0, language: words.language });
  });
  return { ...words, page, addresses: feedAddresses(page), items };
}

interface Setting {
  isWhole: boolean;
  /** The blog's. */
  language: string;
}

function itemOf(article: FeedArticle, setting: Setting): FeedItem {
  const { slug, title, language, publishedAt, editedAt, tags, commentCount } = article;
  const url = absoluteUrl(pagePath(slug, null));
  return {
    id: articleId(article),
    isPermalink: false,
    url,
    title: shownTitle(title, setting.language),
    html:
      (setting.isWhole ? standAlone(article.bodyHtml, url) : opening(article, url, setting)) +
      invitation(article, url, setting),
    authors: article.authors.map(({ name, handle }) => ({
      name,
      url: handle ? absoluteUrl(authorPath(handle)) : undefined,
    })),
    ...{ publishedAt, editedAt, language, tags },
    comments: { count: commentCount, page: `${url}#comments`, feed: feedAddresses(url).rss },
  };
}

function opening({ summary, bodyHtml }: FeedArticle, url: string, { language }: Setting): string {
  const words = summary || openingWords(bodyHtml.slice(0, 20 * OPENING_LIMIT), OPENING_LIMIT);
  return `<p>${asHtml(words)}</p><p><a href="${url}">${wordsIn(language, 'following')('readOn')}</a></p>`;
}

/** The author's question ends the article here, too, and leads to where it can be answered. */
function invitation({ question, commentsOpen }: FeedArticle, url: string, { language }: Setting): string {
  if (!commentsOpen) return '';
  const asked = question ? `<p dir="auto"><strong>${asHtml(question)}</strong></p>` : '';
  return `<hr>${asked}<p><a href="${url}#respond">${wordsIn(language, 'following')('answer')}</a></p>`;
}
