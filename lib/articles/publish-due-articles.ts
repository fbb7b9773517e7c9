import { and, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { noteActs } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';

/**
 * Publishes every scheduled article whose time has come, also when it came while nothing ran: it keeps the date that
 * was set for it. Of several processes that look at once, one does it. Returns how many were published.
 */
export async function publishDueArticles(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx
      .update(articles)
      .set({ state: 'published' })
      .where(and(eq(articles.state, 'scheduled'), lte(articles.publishedAt, sql`now()`)))
      .returning({ id: articles.id });
    if (due.length) await announceChange(tx, 'articles', ...due.map(({ id }) => `article:${id}` as const));
    await noteActs(
      tx,
      due.map(({ id: articleId }) => ({ act: 'article.published', actorId: null, articleId })),
    );
    return due.length;
  });
}
