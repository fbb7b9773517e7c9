import { lt, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { signInLinks } from '@/db/schema/people';
import { absoluteUrl } from '@/lib/site/address';
import { safeReturnPath } from './return-path';
import { hashToken, newToken } from './token';

/** Long enough for slow mail, short enough that a mailbox read later holds nothing of use. */
export const SIGN_IN_LINK_MINUTES = 15;
/** A new blog may be set up in one evening and opened in the next. */
export const OWN_BLOG_LINK_DAYS = 7;
/** Links that are over stay this long, since they count against asking for many (see request-link.ts). */
const KEPT_AFTER_END_HOURS = 1;

export interface LinkWish {
  purpose: 'own-blog' | 'sign-in';
  /** To whom it is sent: whoever opens it has proven this address, and gets an account if there is none. In lower case. */
  email?: string;
  /** Whom it signs in, where that is known. */
  userId?: string;
  /** A path on this site. */
  returnTo?: string;
}

/**
 * Makes a single-use link and returns its absolute address. Only a hash of its secret is kept. Earlier links stay
 * good until they are used or over: mails may arrive in any order, and every start prints a link to own the blog.
 */
export async function makeSignInLink(db: Queryable, wish: LinkWish): Promise<string> {
  const token = newToken();
  const life =
    wish.purpose === 'own-blog'
      ? sql`make_interval(days => ${OWN_BLOG_LINK_DAYS})`
      : sql`make_interval(mins => ${SIGN_IN_LINK_MINUTES})`;
  const swept = sql`clock_timestamp() - make_interval(hours => ${KEPT_AFTER_END_HOURS})`;
  await db.delete(signInLinks).where(lt(signInLinks.expiresAt, swept));
  await db.insert(signInLinks).values({
    tokenHash: hashToken(token),
    purpose: wish.purpose,
    email: wish.email,
    userId: wish.userId,
    returnTo: safeReturnPath(wish.returnTo),
    expiresAt: sql`clock_timestamp() + ${life}`,
  });
  return absoluteUrl(`/${wish.purpose === 'own-blog' ? 'own-this-blog' : 'sign-in'}/${token}`);
}
