import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { isWrittenByAuthor } from '@/lib/comments/queries';

const said = {
  name: sql<string>`coalesce(${users.name}, ${comments.guestName}, '')`,
  bodyHtml: comments.bodyHtml,
};

/** A published comment of a published article, with the first answer that an author of the article gave to it. */
export async function findPreviewedComment(db: Queryable, { slug, id }: { slug: string; id: number }) {
  const [comment] = await db
    .select({ ...said, isByAuthor: isWrittenByAuthor, articleId: articles.id, title: articles.title })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(users, eq(users.id, comments.userId))
    .where(
      and(
        eq(comments.id, id),
        eq(comments.state, 'published'),
        eq(articles.slug, slug),
        eq(articles.state, 'published'),
        lte(articles.publishedAt, sql`now()`),
      ),
    );
  if (!comment) return undefined;
  const [answer] = await db
    .select(said)
    .from(comments)
    .innerJoin(
      articleAuthors,
      and(eq(articleAuthors.articleId, comments.articleId), eq(articleAuthors.userId, comments.userId)),
    )
    .leftJoin(users, eq(users.id, comments.userId))
    .where(and(eq(comments.parentId, id), eq(comments.state, 'published')))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(1);
  return { ...comment, answer };
}
