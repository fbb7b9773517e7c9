import { and, asc, eq, gt, lt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { ARTICLE_RENDER_VERSION } from '@/lib/markdown/render-version';
import { lookAtOldPictures } from '@/lib/pictures/look-at-old-pictures';
import { announceChange } from '@/lib/site/changes';
import { renderBody } from './render-body';

/**
 * Renders anew what an earlier version of the renderer made, one article after the other, each in a transaction of its
 * own. Their words and their date of change stay. An article that somebody holds is left to the next start, or to
 * the save that holds it. Returns how many were made anew.
 */
export async function renewArticles(db: Database, stop?: AbortSignal): Promise<number> {
  await lookAtOldPictures(db, stop);
  let renewed = 0;
  for (let after = 0; !stop?.aborted; ) {
    const next = await renewNext(db, after);
    if (next === undefined) break;
    after = next;
    renewed++;
  }
  return renewed;
}

/** The id of the article that was made anew, or undefined when there is no further one. */
function renewNext(db: Database, after: number): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    const { id, state, body, bodyFormat, language, renderVersion } = articles;
    const [found] = await tx
      .select({ id, state, body, bodyFormat, language })
      .from(articles)
      .where(and(gt(id, after), lt(renderVersion, ARTICLE_RENDER_VERSION)))
      .orderBy(asc(id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!found) return undefined;
    await tx
      .update(articles)
      .set(await renderBody(tx, found))
      .where(eq(id, found.id));
    if (found.state === 'published') await announceChange(tx, `article:${found.id}`);
    return found.id;
  });
}
