import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles, articleTags } from '@/db/schema/articles';
import { openingWords } from './excerpt';
import { isPublic } from './is-public';
import { authorsOfArticle } from './queries';
import { takesComments } from './takes-comments';

/** Characters of stored HTML read for an excerpt: enough to pass a heading and a picture. */
const EXCERPT_SOURCE = 8_000;
const EXCERPT_LIMIT = 320;

export interface PageOfList {
  /** From 1. */
  page: number;
  perPage: number;
}

/** Published articles (no pages), newest first. */
export function listLatestArticles(db: Queryable, asked: PageOfList) {
  return listPage(db, asked, chosen(db));
}

/** Those that have a tag. */
export function listTaggedArticles(db: Queryable, tagId: number, asked: PageOfList) {
  const tagged = and(eq(articleTags.articleId, articles.id), eq(articleTags.tagId, tagId));
  return listPage(db, asked, chosen(db).innerJoin(articleTags, tagged));
}

/** Those that somebody wrote, alone or with others. */
export function listArticlesBy(db: Queryable, userId: string, asked: PageOfList) {
  const written = and(eq(articleAuthors.articleId, articles.id), eq(articleAuthors.userId, userId));
  return listPage(db, asked, chosen(db).innerJoin(articleAuthors, written));
}

const chosen = (db: Queryable) => db.select({ id: articles.id }).from(articles).$dynamic();

/** Chooses first and reads then: what a line shows is looked up for the lines of this page alone. */
async function listPage(
  db: Queryable,
  { page, perPage }: PageOfList,
  choice: Pick<ReturnType<typeof chosen>, 'where'>,
) {
  const ids = choice
    .where(and(eq(articles.kind, 'article'), isPublic()))
    .orderBy(...newestFirst)
    .limit(perPage + 1)
    .offset((page - 1) * perPage)
    .as('chosen');
  const rows = await db
    .select(listed)
    .from(ids)
    .innerJoin(articles, eq(articles.id, ids.id))
    .orderBy(...newestFirst);
  const found = rows.slice(0, perPage).map(({ opening, ...row }) => ({
    ...row,
    /** Plain text: the summary, else the first words. */
    excerpt: row.summary || openingWords(opening, EXCERPT_LIMIT),
  }));
  return { articles: found, hasOlder: rows.length > perPage };
}

const newestFirst: SQL[] = [desc(articles.publishedAt), desc(articles.id)];

const listed = {
  id: articles.id,
  slug: articles.slug,
  title: articles.title,
  summary: articles.summary,
  opening: sql<string>`left(${articles.bodyHtml}, ${EXCERPT_SOURCE})`,
  wordCount: articles.wordCount,
  language: articles.language,
  commentsOpen: takesComments(),
  commentCount: articles.commentCount,
  answerCount: articles.answerCount,
  publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
  authors: authorsOfArticle,
};
