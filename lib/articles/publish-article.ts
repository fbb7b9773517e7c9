import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal, refuseFields } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { lockArticle } from './lock-article';

export interface Publication {
  articleId: number;
  /** When readers shall be able to open it, or could since; without it, now. */
  at?: Date | undefined;
}

/**
 * Makes an article public at once, or on a date to come. One that was public before and is given no date keeps its
 * first one.
 */
export async function publishArticle(
  db: Database,
  viewer: Viewer | null,
  { articleId, at }: Publication,
): Promise<{ state: 'published' | 'scheduled' }> {
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId);
    if (article.state === 'removed') throw new Refusal(say('editing.removedFirst'), { status: 409 });
    if (article.title === '') {
      throw refuseFields({ title: say('editing.titleMissing') });
    }
    const date = at
      ? sql`${at.toISOString()}::timestamptz`
      : sql`least(case when ${articles.state} <> 'scheduled' then ${articles.publishedAt} end, now())`;
    const state = sql`(case when ${date} > now() then 'scheduled' else 'published' end)::article_state`;
    const [changed] = await tx
      .update(articles)
      .set({ state, publishedAt: date, isDemo: false })
      .where(eq(articles.id, articleId))
      .returning({ state: articles.state });
    const became = changed?.state === 'scheduled' ? 'scheduled' : 'published';
    await announceChange(tx, `article:${articleId}`, 'articles');
    await noteAct(tx, { act: `article.${became}`, actorId: viewer?.id ?? null, articleId });
    return { state: became };
  });
}
