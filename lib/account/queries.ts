import { and, count, desc, eq, inArray, isNull, max, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { openingWords } from '@/lib/articles/excerpt';
import { isPublic } from '@/lib/articles/is-public';
import type { CommentState } from '@/lib/comments/counts';

/** Characters of stored HTML read for an excerpt. */
const EXCERPT_SOURCE = 2_000;
const EXCERPT_LIMIT = 220;

/**
 * Comments that a guest wrote under the address that somebody has proven to be theirs. What was judged to be spam or
 * was removed is not offered: anybody can type an address.
 */
export function isClaimable(userId: string): SQL | undefined {
  const address = sql`(
    select u.email from users u where u.id = ${userId} and u.email_verified is not null)`;
  return and(
    sql`${comments.guestEmail} = ${address}`,
    isNull(comments.userId),
    inArray(comments.state, ['published', 'held']),
  );
}

/** A comment by a guest. */
export interface EarlierComment {
  id: number;
  name: string;
  state: CommentState;
  /** Plain text: its first words. */
  excerpt: string;
  createdAt: Date;
  articleTitle: string;
  articleSlug: string;
  /** Whether everyone can read the article. */
  isArticlePublic: boolean;
}

export interface EarlierComments {
  count: number;
  /** The greatest id among them. */
  upToId: number;
  /** The latest of them. */
  some: EarlierComment[];
}

/** What somebody may have written here as a guest, before they had an account; undefined when there is nothing. */
export async function findEarlierComments(
  db: Queryable,
  userId: string,
  limit: number,
): Promise<EarlierComments | undefined> {
  const [all] = await db
    .select({ count: count(), upToId: max(comments.id) })
    .from(comments)
    .where(isClaimable(userId));
  if (!all?.upToId) return undefined;
  const some = await db
    .select({
      id: comments.id,
      name: sql<string>`coalesce(${comments.guestName}, '')`,
      state: comments.state,
      opening: sql<string>`left(${comments.bodyHtml}, ${EXCERPT_SOURCE})`,
      createdAt: comments.createdAt,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      isArticlePublic: sql<boolean>`${isPublic()}`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(isClaimable(userId))
    .orderBy(desc(comments.id))
    .limit(limit);
  return {
    count: all.count,
    upToId: all.upToId,
    some: some.map(({ opening, ...row }) => ({ ...row, excerpt: openingWords(opening, EXCERPT_LIMIT) })),
  };
}

/** Articles that are counted: what is said of more has a sentence of its own (`account.articlesFirst`). */
const COUNTED_ARTICLES = 1_000;

/** Articles over which somebody's name stands, those that were removed left out, no further than one past a thousand. */
export async function countOwnArticles(db: Queryable, userId: string): Promise<number> {
  // As a value, so that each is found by its id, however many there are of others.
  const state = sql`(select a.state from articles a where a.id = ${articleAuthors.articleId})`;
  const own = db
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(and(eq(articleAuthors.userId, userId), sql`${state} <> 'removed'`))
    .limit(COUNTED_ARTICLES + 1)
    .as('own');
  const [row] = await db.select({ count: count() }).from(own);
  return row?.count ?? 0;
}

/** The file of somebody's picture. */
export async function findPortrait(db: Queryable, userId: string): Promise<string | null> {
  const [person] = await db.select({ image: users.image }).from(users).where(eq(users.id, userId));
  return person?.image ?? null;
}
