import { and, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { announceChange } from '@/lib/site/changes';
import type { Viewer } from './viewer';

/** Articles that are drawn anew one by one; somebody who is named at more of them changes the whole blog. */
const ARTICLES_LIMIT = 50;

/** Says that somebody's name changed: beside their comments and over the articles that they wrote. */
export async function announceName(tx: Queryable, person: Pick<Viewer, 'id' | 'role'>): Promise<void> {
  if (person.role !== 'commenter') return announceChange(tx, 'blog');
  const written = await tx
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(eq(articleAuthors.userId, person.id))
    .limit(ARTICLES_LIMIT + 1);
  const answered = await tx
    .selectDistinct({ id: comments.articleId })
    .from(comments)
    .where(and(eq(comments.userId, person.id), eq(comments.state, 'published')))
    .limit(ARTICLES_LIMIT + 1);
  const ids = new Set([...written, ...answered].map(({ id }) => id));
  if (ids.size > ARTICLES_LIMIT) return announceChange(tx, 'blog');
  const pages = [...ids].map((id) => `article:${id}` as const);
  // Lists of articles name their authors.
  await announceChange(tx, ...pages, ...(written.length > 0 ? (['articles'] as const) : []));
}
