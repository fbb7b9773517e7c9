import type { CommentNode, DrawnComment } from '@/lib/comments/thread';
import { plainText } from '@/lib/markdown/plain-text';
import { articlePreviewPath } from '@/lib/previews/preview-image';
import { absoluteUrl } from '@/lib/site/address';
import { authorPath, tagPath } from '@/lib/site/paths';
import { findLicence } from './licences';
import { shownTitle } from './shown-title';

interface Article {
  kind: 'article' | 'page';
  slug: string;
  title: string;
  summary: string;
  language: string | null;
  licence: string;
  series: string;
  wordCount: number;
  publishedAt: Date;
  editedAt: Date | null;
  commentCount: number;
  authors: { name: string; handle: string | null }[];
  tags: { name: string; slug: string }[];
}

interface Setting {
  blog: { name: string; language: string };
  /** Absolute, as are all addresses here. */
  url: string;
  threads: CommentNode[];
}

/** An article with its conversation and its place on the site, in the words of schema.org. */
export function articleData(article: Article, setting: Setting): object {
  return { '@context': 'https://schema.org', '@graph': [posting(article, setting), trail(article, setting)] };
}

function posting(article: Article, { blog, url, threads }: Setting) {
  const { slug, title, summary, language, publishedAt, editedAt, tags } = article;
  return {
    '@type': article.kind === 'article' ? 'BlogPosting' : 'WebPage',
    '@id': url,
    url,
    headline: title || undefined,
    description: summary || undefined,
    image: absoluteUrl(articlePreviewPath(slug)),
    inLanguage: language ?? blog.language,
    datePublished: publishedAt.toISOString(),
    dateModified: (editedAt ?? publishedAt).toISOString(),
    author: article.authors.map(person),
    publisher: { '@type': 'Organization', name: blog.name, url: absoluteUrl('/') },
    keywords: tags.length > 0 ? tags.map(({ name }) => name) : undefined,
    license: findLicence(article.licence)?.url,
    isPartOf: article.series ? { '@type': 'CreativeWorkSeries', name: article.series } : undefined,
    wordCount: article.wordCount,
    commentCount: article.commentCount,
    comment: commentsData(threads, { url, authors: article.authors }),
  };
}

/** The way from the front page: by the article's first tag, where it has one. */
function trail({ title, tags: [tag] }: Article, { blog, url }: Setting) {
  const steps = [
    { name: blog.name, item: absoluteUrl('/') },
    ...(tag ? [{ name: tag.name, item: absoluteUrl(tagPath(tag.slug)) }] : []),
    { name: shownTitle(title, blog.language), item: url },
  ];
  const itemListElement = steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

/** One comment on a page of its own, with what it answers and what answers it; undefined where it is shown no more. */
export function conversationData(
  article: Pick<Article, 'title' | 'authors'>,
  { url, node, above, language }: { url: string; node: CommentNode; above?: DrawnComment; language: string },
): object | undefined {
  const [comment] = node.comment.isPublished
    ? (commentsData([node], { url, authors: article.authors }) ?? [])
    : [];
  if (!comment) return undefined;
  const posting = { '@type': 'BlogPosting', '@id': url, url, headline: shownTitle(article.title, language) };
  const parentItem = above?.isPublished ? { '@type': 'Comment', '@id': placeOf(above, { url }) } : undefined;
  return { '@context': 'https://schema.org', ...comment, parentItem, about: posting };
}

interface Place {
  /** Of the page that the comments' anchors are on. */
  url: string;
  authors: Article['authors'];
}

/** Comments as they are drawn, replies within what they stand in. Each says what it answers, since deep ones stand higher. */
export function commentsData(threads: CommentNode[], place: Place): object[] | undefined {
  const known = new Map<number, DrawnComment>();
  const learn = ({ comment, replies }: CommentNode) => {
    if (comment.isPublished) known.set(comment.id, comment);
    replies.forEach(learn);
  };
  threads.forEach(learn);
  return listData(threads, { ...place, known });
}

type Known = Place & { known: Map<number, DrawnComment> };

function listData(nodes: CommentNode[], place: Known): object[] | undefined {
  const data = nodes.flatMap((node) => commentData(node, place));
  return data.length > 0 ? data : undefined;
}

function commentData({ comment, replies }: CommentNode, place: Known): object[] {
  const within = listData(replies, place);
  // One that is no longer shown leaves its place to its replies.
  if (!comment.isPublished) return within ?? [];
  const { parentId, createdAt, editedAt, bodyHtml } = comment;
  const parent = parentId === null ? undefined : place.known.get(parentId);
  return [
    {
      '@type': 'Comment',
      '@id': placeOf(comment, place),
      parentItem: parent && { '@id': placeOf(parent, place) },
      dateCreated: createdAt.toISOString(),
      dateModified: editedAt?.toISOString(),
      author: writer(comment, place),
      text: plainText(bodyHtml),
      comment: within,
    },
  ];
}

const placeOf = ({ anchor }: DrawnComment, { url }: Pick<Place, 'url'>) => `${url}#comment-${anchor}`;

/** An author of the article is known by the address of the author's page, which nobody else's comment carries. */
function writer({ name, isByAuthor }: DrawnComment, { authors }: Place) {
  const author = isByAuthor ? authors.find((one) => one.name === name) : undefined;
  return person(author ?? { name, handle: null });
}

function person({ name, handle }: { name: string; handle: string | null }) {
  return { '@type': 'Person', name, url: handle === null ? undefined : absoluteUrl(authorPath(handle)) };
}
