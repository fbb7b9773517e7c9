import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articles, articleTags } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { isPublic, isPublicA } from '@/lib/articles/is-public';
import { takesComments } from '@/lib/articles/takes-comments';
import { isWrittenByAuthor } from '@/lib/comments/queries';

/** Articles in a feed. Whoever asks less often than twenty are written finds the rest on the pages. */
const ARTICLES = 20;
/** Comments in a feed. */
const COMMENTS = 50;

const authorsOfArticle = sql<{ name: string; handle: string | null }[]>`(
  select coalesce(json_agg(json_build_object('name', u.name, 'handle', u.handle) order by a.position, u.id), '[]')
  from article_authors a join users u on u.id = a.user_id where a.article_id = articles.id)`;

const tagsOfArticle = sql<string[]>`(
  select coalesce(json_agg(t.name order by t.name, t.slug), '[]')
  from article_tags a join tags t on t.id = a.tag_id where a.article_id = articles.id)`;

/** WordPress names its articles so in its feeds; whoever follows since then has read them. */
const wordPressAddress = sql<string | null>`(
  select min(o.address) from old_addresses o where o.article_id = articles.id and o.address like '/?p=%')`;

export type FeedArticle = Awaited<ReturnType<typeof listFeedArticles>>[number];

/** The latest published articles, whole: all, those with a tag, or those of an author; by the ids of these. */
export async function listFeedArticles(db: Queryable, by: { tagId?: number; authorId?: string } = {}) {
  return db
    .select({
      id: articles.id,
      slug: articles.slug,
      title: articles.title,
      summary: articles.summary,
      question: articles.question,
      bodyHtml: articles.bodyHtml,
      language: articles.language,
      commentsOpen: takesComments(),
      commentCount: articles.commentCount,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      editedAt: articles.editedAt,
      createdAt: articles.createdAt,
      authors: authorsOfArticle,
      tags: tagsOfArticle,
      wordPressAddress,
    })
    .from(articles)
    .where(and(eq(articles.kind, 'article'), isPublic(), isChosen(by)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(ARTICLES);
}

function isChosen({ tagId, authorId }: { tagId?: number; authorId?: string }): SQL | undefined {
  if (tagId !== undefined)
    return sql`articles.id = any(array(select article_id from ${articleTags} where tag_id = ${tagId}::bigint))`;
  if (authorId !== undefined)
    return sql`articles.id = any(array(select article_id from article_authors where user_id = ${authorId}))`;
  return undefined;
}

/** What the feed of an article's comments says of the article itself. */
export async function findFeedArticle(db: Queryable, slug: string) {
  const [found] = await db
    .select({
      id: articles.id,
      slug: articles.slug,
      title: articles.title,
      question: articles.question,
      language: articles.language,
    })
    .from(articles)
    .where(and(eq(articles.slug, slug), isPublic()));
  return found;
}

export type FeedComment = Awaited<ReturnType<typeof listFeedComments>>[number];

const parents = alias(comments, 'parents');
const writersOfParents = alias(users, 'parent_writers');

/** The latest published comments, of all published articles or of one, with whom they answer. */
export async function listFeedComments(db: Queryable, articleId?: number) {
  return db
    .select({
      id: comments.id,
      name: sql<string>`coalesce(${users.name}, ${comments.guestName}, '')`,
      isByAuthor: isWrittenByAuthor,
      bodyHtml: comments.bodyHtml,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      parentId: parents.id,
      parentName: sql<string>`coalesce(${writersOfParents.name}, ${parents.guestName}, '')`,
      articleId: articles.id,
      slug: articles.slug,
      title: articles.title,
      language: articles.language,
      articleCreatedAt: articles.createdAt,
      wordPressAddress,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(users, eq(users.id, comments.userId))
    .leftJoin(parents, and(eq(parents.id, comments.parentId), eq(parents.state, 'published')))
    .leftJoin(writersOfParents, eq(writersOfParents.id, parents.userId))
    .where(sql`${comments.id} in ${articleId ? newestOf(articleId) : newest}`)
    .orderBy(desc(comments.publishedAt), desc(comments.id))
    .limit(COMMENTS);
}

const newest = sql`(
  select c.id from comments c join articles a on a.id = c.article_id
  where c.state = 'published' and ${isPublicA}
  order by c.published_at desc, c.id desc limit ${COMMENTS})`;

/** By number, for which there is an index. Twice as many, since what was held for long has a small one. */
const newestOf = (articleId: number): SQL => sql`(
  select c.id from comments c where c.article_id = ${articleId}::bigint and c.state = 'published'
  order by c.id desc limit ${2 * COMMENTS})`;
