import type { Database } from '@/db/client';
import { exchanges } from '@/lib/site/exchange';
import { logError } from '@/lib/site/log';
import { hasOutdatedArticles } from './has-outdated-articles';

/**
 * Makes anew what an act outdated, once its answer is on its way: there may be thousands of articles. Outside of the
 * exchange, which is over by then, so that our own server hears of the changes as every other does.
 */
export function renewOutdated(db: Database): Promise<void> {
  return exchanges.exit(async () => {
    try {
      if (!(await hasOutdatedArticles(db))) return;
      // What draws articles takes half a second to load.
      const { renewArticles } = await import('./renew-articles');
      await renewArticles(db);
    } catch (error) {
      logError('articles were not made anew', error);
    }
  });
}
