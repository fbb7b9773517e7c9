import { database } from '@/db/client';
import { findCommentPlace, pathOf } from '@/lib/comments/place';
import { logError } from '@/lib/site/log';

/**
 * Where a comment's permalink (`/c/12`) leads, found without Next, for which drawing a page that is none takes twenty
 * times longer. Undefined for all that is more than this: a comment that is held, gone, or was asked for by its old
 * anchor, and a database that does not answer. Then it is the page's turn.
 */
export async function findPermalink(path: string, query: string): Promise<string | undefined> {
  const [, id] = /^\/c\/([1-9]\d{0,15})$/.exec(path) ?? [];
  if (!id || query.includes('in=')) return undefined;
  try {
    const place = await findCommentPlace(database(), { id: Number(id) });
    return place && pathOf(place);
  } catch (error) {
    logError('a permalink was not found', error);
    return undefined;
  }
}
