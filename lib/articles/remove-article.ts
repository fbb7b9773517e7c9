import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { announceChange } from '@/lib/site/changes';
import { lockArticle } from './lock-article';
import { removedSlug } from './removed-slug';

/** Takes an article away from readers and from the lists. Its words and comments are kept, its address is given free. */
export async function removeArticle(
  db: Database,
  viewer: Viewer | null,
  { articleId }: { articleId: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId);
    if (article.state === 'removed') return;
    await tx
      .update(articles)
      .set({ state: 'removed', removedAt: sql`now()`, slug: removedSlug(article), isDemo: false })
      .where(eq(articles.id, articleId));
    await announceChange(tx, `article:${articleId}`, 'articles');
    await noteAct(tx, { act: 'article.removed', actorId: viewer?.id ?? null, articleId });
  });
}
