import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { cache } from 'react';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles, oldAddresses } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { isOwner, type Viewer } from '@/lib/identity/viewer';
import { noteTrueUntil } from '@/lib/site/exchange';
import { isPublic } from './is-public';
import { listNamedTranslations } from './named-translations';
import type { ArticleState } from './policy';
import { closesAt, takesComments } from './takes-comments';
import { translationLines } from './translation-lines';
import { articleVersion } from './version';

/** Articles on one page of the studio's list. */
const STUDIO_PAGE = 50;

export interface Byline {
  id: string;
  name: string;
  handle: string | null;
}

export interface TagName {
  slug: string;
  name: string;
}

// `articles.id` is written out: in a query of one table drizzle would shorten it to `id`, which the inner table has too.
export const authorsOfArticle = sql<Byline[]>`(
  select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'handle', u.handle) order by a.position, u.id), '[]')
  from article_authors a join users u on u.id = a.user_id where a.article_id = articles.id)`;

const tagsOfArticle = sql<TagName[]>`(
  select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name, t.slug), '[]')
  from article_tags a join tags t on t.id = a.tag_id where a.article_id = articles.id)`;

/** The article or page that everyone may read at `/<slug>`, asked once a page. Drafted, scheduled, private and removed ones are not found. */
export const findPublishedArticle = cache(async (db: Queryable, slug: string) => {
  const [found] = await db
    .select({
      id: articles.id,
      kind: articles.kind,
      slug: articles.slug,
      title: articles.title,
      summary: articles.summary,
      question: articles.question,
      bodyHtml: articles.bodyHtml,
      wordCount: articles.wordCount,
      language: articles.language,
      series: articles.series,
      licence: articles.licence,
      canonicalUrl: articles.canonicalUrl,
      commentsOpen: takesComments(),
      closesAt: sql<Date | null>`${closesAt()}`.mapWith(articles.publishedAt),
      commentCount: articles.commentCount,
      answerCount: articles.answerCount,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      editedAt: articles.editedAt,
      authors: authorsOfArticle,
      tags: tagsOfArticle,
    })
    .from(articles)
    .where(and(eq(articles.slug, slug), isPublic()))
    .limit(1);
  // From then on it reads otherwise, on whichever page of it.
  if (found?.commentsOpen && found.closesAt) noteTrueUntil(found.closesAt.getTime());
  return found;
});

/** Published pages (About and the like), by title: for the blog's navigation. */
export async function listPublishedPages(
  db: Queryable,
  limit: number,
): Promise<{ slug: string; title: string }[]> {
  return db
    .select({ slug: articles.slug, title: articles.title })
    .from(articles)
    .where(and(eq(articles.kind, 'page'), isPublic()))
    .orderBy(articles.title, articles.id)
    .limit(limit);
}

/** The slug of the published article that was once at this address: a path without a slash at its end, or `/?p=12`. */
export async function findOldAddress(db: Queryable, address: string): Promise<string | undefined> {
  const [found] = await db
    .select({ slug: articles.slug })
    .from(oldAddresses)
    .innerJoin(articles, eq(articles.id, oldAddresses.articleId))
    .where(and(eq(oldAddresses.address, address), isPublic()))
    .limit(1);
  return found?.slug;
}

export interface ArticleFilters {
  /** All but removed ones when not given. */
  state?: ArticleState;
  /** From 1. */
  page?: number;
}

/** For the studio: every article that the viewer may change, the latest first. */
export async function listArticles(db: Queryable, viewer: Viewer, { state, page = 1 }: ArticleFilters) {
  const rows = await db
    .select({
      id: articles.id,
      kind: articles.kind,
      state: articles.state,
      slug: articles.slug,
      title: articles.title,
      commentCount: articles.commentCount,
      answerCount: articles.answerCount,
      publishedAt: articles.publishedAt,
      createdAt: articles.createdAt,
      authors: authorsOfArticle,
    })
    .from(articles)
    .where(and(state ? eq(articles.state, state) : ne(articles.state, 'removed'), isChangeableBy(viewer)))
    .orderBy(desc(sql`coalesce(${articles.publishedAt}, ${articles.createdAt})`), desc(articles.id))
    .limit(STUDIO_PAGE + 1)
    .offset((page - 1) * STUDIO_PAGE);
  return { articles: rows.slice(0, STUDIO_PAGE), hasOlder: rows.length > STUDIO_PAGE };
}

/** How many articles of each state the viewer may change. */
export async function countArticlesByState(
  db: Queryable,
  viewer: Viewer,
): Promise<Record<ArticleState, number>> {
  const rows = await db
    .select({ state: articles.state, count: sql<number>`count(*)::int` })
    .from(articles)
    .where(isChangeableBy(viewer))
    .groupBy(articles.state);
  const counts = { draft: 0, scheduled: 0, published: 0, private: 0, removed: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

function isChangeableBy(viewer: Viewer) {
  if (isOwner(viewer)) return undefined;
  return sql`exists (select 1 from article_authors a where a.article_id = articles.id and a.user_id = ${viewer.id})`;
}

export type EditedArticle = NonNullable<Awaited<ReturnType<typeof findArticleForEditing>>>;

/** Everything of an article that the editor shows, and the version that a later save is checked against. */
export async function findArticleForEditing(db: Queryable, id: number) {
  const [found] = await db
    .select({
      id: articles.id,
      kind: articles.kind,
      state: articles.state,
      slug: articles.slug,
      title: articles.title,
      summary: articles.summary,
      question: articles.question,
      body: articles.body,
      bodyFormat: articles.bodyFormat,
      bodyHtml: articles.bodyHtml,
      wordCount: articles.wordCount,
      language: articles.language,
      series: articles.series,
      licence: articles.licence,
      canonicalUrl: articles.canonicalUrl,
      commentsOpen: articles.commentsOpen,
      commentCount: articles.commentCount,
      publishedAt: articles.publishedAt,
      createdAt: articles.createdAt,
      editedAt: articles.editedAt,
      removedAt: articles.removedAt,
      authors: authorsOfArticle,
      tags: tagsOfArticle,
    })
    .from(articles)
    .where(eq(articles.id, id))
    .limit(1);
  if (!found) return undefined;
  const edited = { ...found, translations: translationLines(await listNamedTranslations(db, id)) };
  return { ...edited, version: articleVersion(edited) };
}

/** People who may be an article's authors: owner and authors, and whoever already is one of this article's. */
export async function listPossibleAuthors(db: Queryable, articleId?: number): Promise<Byline[]> {
  const current = articleId
    ? db
        .select({ id: articleAuthors.userId })
        .from(articleAuthors)
        .where(eq(articleAuthors.articleId, articleId))
    : undefined;
  const mayWrite = and(inArray(users.role, ['owner', 'author']), sql`${users.disabledAt} is null`);
  return db
    .select({ id: users.id, name: users.name, handle: users.handle })
    .from(users)
    .where(current ? sql`(${mayWrite}) or ${inArray(users.id, current)}` : mayWrite)
    .orderBy(users.name, users.id);
}
