import { lt } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { ARTICLE_RENDER_VERSION } from '@/lib/markdown/render-version';

/** Whether an earlier version of the renderer made an article's HTML. Loads nothing of the renderer. */
export async function hasOutdatedArticles(db: Queryable): Promise<boolean> {
  const [found] = await db
    .select({ id: articles.id })
    .from(articles)
    .where(lt(articles.renderVersion, ARTICLE_RENDER_VERSION))
    .limit(1);
  return found !== undefined;
}
