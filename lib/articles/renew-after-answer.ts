import { after } from 'next/server';
import type { Database } from '@/db/client';
import { exchanges } from '@/lib/site/exchange';
import { logError } from '@/lib/site/log';
import { hasOutdatedArticles } from './has-outdated-articles';

/** Makes outdated articles anew once the answer of an act is on its way: there may be thousands of them. */
export function renewAfterAnswer(db: Database): void {
  // Outside of the exchange, which is over by then: our own server shall hear of the changes as every other does.
  after(() => exchanges.exit(() => renewOutdated(db)));
}

async function renewOutdated(db: Database): Promise<void> {
  try {
    if (!(await hasOutdatedArticles(db))) return;
    // What draws articles takes half a second to load.
    const { renewArticles } = await import('./renew-articles');
    await renewArticles(db);
  } catch (error) {
    logError('articles were not made anew', error);
  }
}
