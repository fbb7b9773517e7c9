import { and, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { ARTICLES_LIMIT, announceArticles } from '@/lib/site/announce-articles';
import { announceChange } from '@/lib/site/changes';
import type { Viewer } from './viewer';

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
  const ids = [...written, ...answered].map(({ id }) => id);
  // Lists of articles name their authors.
  await announceArticles(tx, ids, ...(written.length > 0 ? (['articles'] as const) : []));
}
