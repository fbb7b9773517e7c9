import { connectRaw } from '@/db/client';
import { CHANGES_CHANNEL, type Change, INSTANCE } from '@/lib/site/changes';
import { logError } from '@/lib/site/log';
import type { PageCache } from './page-cache';

/** Purges what other processes (command lines, other instances) say they changed. Returns how to stop. */
export async function hearChanges(address: string, cache: PageCache): Promise<() => Promise<void>> {
  const sql = connectRaw(address);
  await sql.listen(
    CHANGES_CHANNEL,
    (payload) => {
      try {
        const change = JSON.parse(payload) as Change;
        if (change.instance !== INSTANCE) cache.purge(change.subjects);
      } catch (error) {
        logError('an unreadable change was announced', error);
        cache.purge('all');
      }
    },
    // Called at the start and after each lost connection: what was said meanwhile is not known.
    () => cache.purge('all'),
  );
  return () => sql.end({ timeout: 2 });
}
