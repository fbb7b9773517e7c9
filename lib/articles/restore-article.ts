import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Viewer } from '@/lib/identity/viewer';
import { noteAct } from '@/lib/log/note-act';
import { lockArticle } from './lock-article';
import { slugBeforeRemoval } from './removed-slug';
import { findFreeSlug } from './slug';

/** Brings a removed article back as a draft, at its old address when that is still free. */
export async function restoreArticle(
  db: Database,
  viewer: Viewer | null,
  { articleId }: { articleId: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId);
    if (article.state !== 'removed') return;
    const slug = await findFreeSlug(tx, slugBeforeRemoval(article.slug), article.id);
    await tx
      .update(articles)
      .set({ state: 'draft', removedAt: null, slug })
      .where(eq(articles.id, articleId));
    await noteAct(tx, { act: 'article.restored', actorId: viewer?.id ?? null, articleId });
  });
}
