import { shownTitle } from '@/lib/articles/shown-title';
import { pagePath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';
import { standAlone } from '@/lib/markdown/stand-alone';
import { absoluteUrl } from '@/lib/site/address';
import { closeBidi } from '@/lib/site/bidi';
import { type Feed, type FeedItem, feedAddresses } from './feed';
import { articleId, commentId } from './names';
import type { FeedComment } from './queries';

interface Place {
  path: string;
  page: string;
  /** What the blog says is in its own language, whatever the comments are in. */
  blogLanguage: string;
}

/** Comments as a feed, the latest first. `path` is that of the page under which `feed.xml` lies. */
export function commentFeed(
  about: Pick<Feed, 'title' | 'description' | 'language' | 'icons'> & Place,
  comments: FeedComment[],
): Feed {
  const { path, page, blogLanguage, ...words } = about;
  const addresses = feedAddresses(absoluteUrl(path));
  return {
    ...words,
    page: absoluteUrl(page),
    addresses,
    items: comments.map((comment) => itemOf(comment, blogLanguage)),
  };
}

function itemOf(comment: FeedComment, blogLanguage: string): FeedItem {
  const { id, name, bodyHtml, createdAt, editedAt, language, isByAuthor, parentId } = comment;
  const article = absoluteUrl(pagePath(comment.slug, null));
  const parent = parentId === null ? undefined : commentId(parentId);
  const answered = articleId({ ...comment, id: comment.articleId, createdAt: comment.articleCreatedAt });
  return {
    id: commentId(id),
    isPermalink: true,
    url: commentId(id),
    title: titleOf(comment, blogLanguage),
    html: standAlone(bodyHtml, article),
    authors: [{ name }],
    publishedAt: createdAt,
    ...{ editedAt, language, isByAuthor },
    tags: [],
    answers: { id: parent ?? answered, url: parent ?? article },
  };
}

/** Who speaks, in which role, and to whom: a feed has no badges. */
function titleOf(comment: FeedComment, language: string): string {
  const words = wordsIn(language, 'following');
  const { isByAuthor, parentId } = comment;
  const name = closeBidi(comment.name);
  const title = closeBidi(shownTitle(comment.title, language));
  if (parentId === null) return words(isByAuthor ? 'authorOn' : 'on', { name, title });
  const answered = closeBidi(comment.parentName);
  return words(isByAuthor ? 'authorAnswers' : 'answers', { name, answered, title });
}
