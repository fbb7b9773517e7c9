import { database } from '@/db/client';
import { findSitemap } from '@/lib/sitemap/sitemap';
import { sharedAnswer } from '../shared-answer';

// Without a parameter in its address it would otherwise be made while building, without a database.
export const dynamic = 'force-dynamic';

/** Every public page, for search engines, or the list of the files that hold them. */
export async function GET(): Promise<Response> {
  return sharedAnswer(await findSitemap(database()), 'application/xml; charset=utf-8');
}
