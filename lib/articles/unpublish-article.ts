import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { lockArticle } from './lock-article';

/** Makes an article a draft again, with its comments. It remembers its date, unless that had not come yet. */
export async function unpublishArticle(
  db: Database,
  viewer: Viewer | null,
  { articleId }: { articleId: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId);
    if (article.state === 'removed') throw new Refusal(say('editing.removedFirst'), { status: 409 });
    const publishedAt = article.state === 'scheduled' ? null : article.publishedAt;
    await tx
      .update(articles)
      .set({ state: 'draft', publishedAt, isDemo: false })
      .where(eq(articles.id, articleId));
    await announceChange(tx, `article:${articleId}`, 'articles');
    await noteAct(tx, { act: 'article.unpublished', actorId: viewer?.id ?? null, articleId });
  });
}
