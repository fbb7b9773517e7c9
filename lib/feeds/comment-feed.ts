import { pagePath } from '@/lib/comments/paths';
import { standAlone } from '@/lib/markdown/stand-alone';
import { absoluteUrl } from '@/lib/site/address';
import { closeBidi } from '@/lib/site/bidi';
import { type Feed, type FeedItem, feedAddresses } from './feed';
import { articleId, commentId } from './names';
import type { FeedComment } from './queries';

/** Comments as a feed, the latest first. `path` is that of the page under which `feed.xml` lies. */
export function commentFeed(
  about: Pick<Feed, 'title' | 'description' | 'language'> & { path: string; page: string },
  comments: FeedComment[],
): Feed {
  const { path, page, ...words } = about;
  const addresses = feedAddresses(absoluteUrl(path));
  return { ...words, page: absoluteUrl(page), addresses, items: comments.map(itemOf) };
}

function itemOf(comment: FeedComment): FeedItem {
  const { id, name, bodyHtml, createdAt, editedAt, language, isByAuthor, parentId } = comment;
  const article = absoluteUrl(pagePath(comment.slug, null));
  const parent = parentId === null ? undefined : commentId(parentId);
  const answered = articleId({ ...comment, id: comment.articleId, createdAt: comment.articleCreatedAt });
  return {
    id: commentId(id),
    isPermalink: true,
    url: commentId(id),
    title: titleOf(comment),
    html: standAlone(bodyHtml, article),
    authors: [{ name }],
    publishedAt: createdAt,
    ...{ editedAt, language, isByAuthor },
    tags: [],
    answers: { id: parent ?? answered, url: parent ?? article },
  };
}

/** Who speaks, in which role, and to whom: a feed has no badges. */
function titleOf(comment: FeedComment): string {
  const { isByAuthor, parentId } = comment;
  const [name, answered, article] = [comment.name, comment.parentName, comment.title || 'Untitled'].map(
    closeBidi,
  );
  if (parentId === null)
    return isByAuthor ? `${name} (the author) on “${article}”` : `${name} on “${article}”`;
  return isByAuthor
    ? `${name} (the author) answers ${answered} on “${article}”`
    : `${name} answers ${answered} on “${article}”`;
}
