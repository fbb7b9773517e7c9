import type { Database } from '@/db/client';
import { makeSignInLink } from './make-link';
import { isBlogOwned } from './queries';

/** A new link that makes whoever opens it the owner; undefined once somebody owns the blog. */
export async function findOwnBlogLink(db: Database): Promise<string | undefined> {
  return (await isBlogOwned(db))
    ? undefined
    : makeSignInLink(db, { purpose: 'own-blog', returnTo: '/studio' });
}
