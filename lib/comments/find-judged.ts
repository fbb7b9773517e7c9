import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';

/** One comment for those who judge it; undefined where it is not there. */
export async function findJudged(db: Queryable, id: number) {
  const [found] = await db
    .select({
      id: comments.id,
      state: comments.state,
      heldReason: comments.heldReason,
      network: comments.network,
      name: sql<string>`coalesce(${users.name}, ${comments.guestName}, '')`,
      isMember: sql<boolean>`${comments.userId} is not null`,
      bodyHtml: comments.bodyHtml,
      createdAt: comments.createdAt,
      articleId: articles.id,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      authorIds: sql<
        string[]
      >`array(select w.user_id from article_authors w where w.article_id = ${comments.articleId})`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(users, eq(users.id, comments.userId))
    .where(eq(comments.id, id));
  return found;
}
