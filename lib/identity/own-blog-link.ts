import type { Database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { makeSignInLink } from './make-link';

/** A new link that makes whoever opens it the owner; undefined once somebody owns the blog. */
export async function findOwnBlogLink(db: Database): Promise<string | undefined> {
  const { ownedSince } = await findBlog(db);
  return ownedSince ? undefined : makeSignInLink(db, { purpose: 'own-blog', returnTo: '/studio' });
}
