import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';

interface Batch {
  /** The last one of the batch before. */
  after: number | undefined;
  limit: number;
}

const commentColumns = {
  id: comments.id,
  articleTitle: articles.title,
  articleSlug: articles.slug,
  parentId: comments.parentId,
  state: comments.state,
  body: comments.body,
  bodyFormat: comments.bodyFormat,
  createdAt: comments.createdAt,
  publishedAt: comments.publishedAt,
  editedAt: comments.editedAt,
  readByAuthorAt: comments.readByAuthorAt,
};

export type WrittenComment = Awaited<ReturnType<typeof listWrittenComments>>[number];

/** What somebody wrote here with every word, the first comment first. */
export async function listWrittenComments(db: Queryable, userId: string, { after, limit }: Batch) {
  const isLater = sql`(${comments.createdAt}, ${comments.id}) > (
    select c.created_at, c.id from comments c where c.id = ${after ?? 0}::bigint and c.user_id = ${userId})`;
  return db
    .select(commentColumns)
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.userId, userId), after === undefined ? undefined : isLater))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(limit);
}

const articleColumns = {
  id: articles.id,
  title: articles.title,
  slug: articles.slug,
  state: articles.state,
  summary: articles.summary,
  question: articles.question,
  body: articles.body,
  bodyFormat: articles.bodyFormat,
  createdAt: articles.createdAt,
  publishedAt: articles.publishedAt,
  editedAt: articles.editedAt,
};

export type WrittenArticle = Awaited<ReturnType<typeof listWrittenArticles>>[number];

/** The articles over which somebody's name stands, in whatever state. */
export async function listWrittenArticles(db: Queryable, userId: string, { after, limit }: Batch) {
  const next = db
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(and(eq(articleAuthors.userId, userId), gt(articleAuthors.articleId, after ?? 0)))
    .orderBy(asc(articleAuthors.articleId))
    .limit(limit);
  return db.select(articleColumns).from(articles).where(inArray(articles.id, next)).orderBy(asc(articles.id));
}
