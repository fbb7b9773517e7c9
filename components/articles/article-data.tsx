import type { DrawnComment } from '@/lib/comments/thread';
import { plainText } from '@/lib/markdown/plain-text';

interface Props {
  article: {
    title: string;
    summary: string;
    publishedAt: Date;
    editedAt: Date | null;
    commentCount: number;
    authors: { name: string }[];
  };
  url: string;
  comments: DrawnComment[];
}

/** What machines read: the article and its conversation as schema.org data. */
export function ArticleData({ article, url, comments }: Props) {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const parentOf = ({ parentId }: DrawnComment) => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent ? { parentItem: { '@id': `${url}#comment-${parent.anchor}` } } : {};
  };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: article.title,
    description: article.summary || undefined,
    url,
    datePublished: article.publishedAt.toISOString(),
    dateModified: (article.editedAt ?? article.publishedAt).toISOString(),
    author: article.authors.map(({ name }) => ({ '@type': 'Person', name })),
    commentCount: article.commentCount,
    comment: comments
      .filter(({ isPublished }) => isPublished)
      .map((comment) => ({
        '@type': 'Comment',
        '@id': `${url}#comment-${comment.anchor}`,
        dateCreated: comment.createdAt.toISOString(),
        author: { '@type': 'Person', name: comment.name },
        text: plainText(comment.bodyHtml),
        ...parentOf(comment),
      })),
  };
  // "<" never stands in it as itself: nothing can end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
