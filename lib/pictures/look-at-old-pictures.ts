import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { pictures } from '@/db/schema/articles';
import { logError } from '@/lib/site/log';
import { lookAtPicture } from './look-at-picture';
import { pictureFile } from './place';

/** Looks at pictures that were kept before anybody asked how many frames they have and what their colours are. */
export async function lookAtOldPictures(db: Database, stop?: AbortSignal): Promise<void> {
  const { file, frames } = pictures;
  const rows = await db.select({ file }).from(pictures).where(eq(frames, 0));
  for (const row of rows) {
    if (stop?.aborted) return;
    try {
      const looks = await lookAtPicture(pictureFile(row.file));
      await db.update(pictures).set(looks).where(eq(file, row.file));
    } catch (error) {
      // A file that is lost or broken is shown as such; it does not keep articles from being made anew.
      logError('a picture could not be looked at', error);
    }
  }
}
