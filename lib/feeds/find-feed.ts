import type { Queryable } from '@/db/client';
import { findAuthor } from '@/lib/articles/author-queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { findTag } from '@/lib/articles/tag-queries';
import { type Blog, findBlog } from '@/lib/blog/queries';
import { pagePath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';
import { pictureAddress } from '@/lib/pictures/file-name';
import { absoluteUrl } from '@/lib/site/address';
import { noteShown } from '@/lib/site/exchange';
import { authorPath, tagPath } from '@/lib/site/paths';
import { articleFeed } from './article-feed';
import { commentFeed } from './comment-feed';
import type { Feed } from './feed';
import { type FeedArticle, findFeedArticle, listFeedArticles, listFeedComments } from './queries';

/** The blog's own feed: its latest articles. */
export async function findBlogFeed(db: Queryable): Promise<Feed> {
  const [blog, articles] = await Promise.all([findBlog(db), listFeedArticles(db)]);
  noteArticles(articles);
  const { name: title, tagline: description } = blog;
  return articleFeed({ title, description, path: '/', ...lookOf(blog) }, articles);
}

/** The latest articles with a tag; undefined when there is no such tag. */
export async function findTagFeed(db: Queryable, slug: string): Promise<Feed | undefined> {
  const [blog, tag] = await Promise.all([findBlog(db), findTag(db, slug)]);
  if (!tag) return undefined;
  const articles = await listFeedArticles(db, { tagId: tag.id });
  noteArticles(articles);
  const title = `${tag.name} · ${blog.name}`;
  return articleFeed({ title, description: '', path: tagPath(slug), ...lookOf(blog) }, articles);
}

/** The latest articles of an author; undefined when nobody with this handle wrote one. */
export async function findAuthorFeed(db: Queryable, handle: string): Promise<Feed | undefined> {
  const [blog, author] = await Promise.all([findBlog(db), findAuthor(db, handle)]);
  if (!author) return undefined;
  const articles = await listFeedArticles(db, { authorId: author.id });
  noteArticles(articles);
  const title = `${author.name} · ${blog.name}`;
  return articleFeed({ title, description: '', path: authorPath(handle), ...lookOf(blog) }, articles);
}

/** The latest comments on all articles. */
export async function findCommentsFeed(db: Queryable): Promise<Feed> {
  const [blog, comments] = await Promise.all([findBlog(db), listFeedComments(db)]);
  noteShown('comments');
  const { name, language } = blog;
  const title = wordsIn(language, 'site')('commentsOn', { title: name });
  const place = { path: '/comments', page: '/', blogLanguage: language };
  return commentFeed({ title, description: '', ...lookOf(blog), ...place }, comments);
}

/** The latest comments on an article or a page; undefined when it is not published. */
export async function findArticleCommentsFeed(db: Queryable, slug: string): Promise<Feed | undefined> {
  const [blog, article] = await Promise.all([findBlog(db), findFeedArticle(db, slug)]);
  if (!article) return undefined;
  noteShown(`article:${article.id}`);
  const path = pagePath(article.slug, null);
  const about = {
    ...lookOf(blog),
    title: wordsIn(blog.language, 'following')('commentsOnArticle', {
      title: shownTitle(article.title, blog.language),
      blog: blog.name,
    }),
    description: article.question,
    language: article.language ?? blog.language,
  };
  const place = { path, page: `${path}#comments`, blogLanguage: blog.language };
  return commentFeed({ ...about, ...place }, await listFeedComments(db, article.id));
}

/** What all feeds of a blog have in common. */
function lookOf({ language, logo }: Blog): Pick<Feed, 'language' | 'icons'> {
  if (!logo?.icons) return { language };
  const address = (file: string) => absoluteUrl(pictureAddress(file));
  return { language, icons: { small: address(logo.icons.small), large: address(logo.icons.large) } };
}

function noteArticles(articles: FeedArticle[]): void {
  noteShown('articles', ...articles.map(({ id }) => `article:${id}` as const));
}
