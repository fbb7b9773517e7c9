import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { openingWords } from '@/lib/articles/excerpt';
import { isWrittenByAuthor } from './queries';

/** Characters of stored HTML read for an excerpt. */
const EXCERPT_SOURCE = 2_000;
const EXCERPT_LIMIT = 280;
const ANSWERED_LIMIT = 120;

export interface LatestReply {
  id: number;
  articleId: number;
  articleSlug: string;
  articleTitle: string;
  /** Drawn by the same rule as on the article's page. */
  isByAuthor: boolean;
  /** Plain text: its first words. */
  excerpt: string;
  createdAt: Date;
  /** What it answers; null when it answers the article, or what is no longer shown. */
  answered: { id: number; name: string; excerpt: string } | null;
}

/** What somebody wrote last in conversations that everyone can read, the latest first. */
export async function listLatestReplies(
  db: Queryable,
  userId: string,
  limit: number,
): Promise<LatestReply[]> {
  const parents = alias(comments, 'parents');
  const writers = alias(users, 'writers');
  const rows = await db
    .select({
      id: comments.id,
      articleId: articles.id,
      articleSlug: articles.slug,
      articleTitle: articles.title,
      isByAuthor: isWrittenByAuthor,
      opening: sql<string>`left(${comments.bodyHtml}, ${EXCERPT_SOURCE})`,
      createdAt: comments.createdAt,
      answeredId: parents.id,
      answeredName: sql<string>`coalesce(${writers.name}, ${parents.guestName}, '')`,
      answeredOpening: sql<string>`coalesce(left(${parents.bodyHtml}, ${EXCERPT_SOURCE}), '')`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(parents, and(eq(parents.id, comments.parentId), eq(parents.state, 'published')))
    .leftJoin(writers, eq(writers.id, parents.userId))
    .where(
      and(
        eq(comments.userId, userId),
        eq(comments.state, 'published'),
        eq(articles.state, 'published'),
        sql`${articles.publishedAt} <= now()`,
      ),
    )
    // As the index is ordered, or it could not serve.
    .orderBy(sql`${comments.createdAt} desc nulls last`, desc(comments.id))
    .limit(limit);
  return rows.map(({ opening, answeredId, answeredName, answeredOpening, ...row }) => ({
    ...row,
    excerpt: openingWords(opening, EXCERPT_LIMIT),
    answered:
      answeredId === null
        ? null
        : { id: answeredId, name: answeredName, excerpt: openingWords(answeredOpening, ANSWERED_LIMIT) },
  }));
}
