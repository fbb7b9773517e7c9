import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { signInLinks, users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { queueMail } from '@/lib/mail/queue-mail';
import { signInMail } from '@/lib/mail/sign-in-mail';
import { makeSignInLink, SIGN_IN_LINK_MINUTES } from './make-link';
import type { LinkRequest } from './request-link';

/** Mails to one address: nobody needs a second within the minute, and nobody shall be pestered by another's hand. */
const MAILS_A_MINUTE = 1;
const MAILS_AN_HOUR = 5;
/** Mails to addresses that have no account, in all: the blog must not serve to write to strangers. */
const MAILS_TO_STRANGERS_AN_HOUR = 60;

/**
 * Sends a link to sign in to this address, whether or not anybody has an account with it. Beyond the limits, and to people
 * who were shut out, nothing is sent.
 */
export function sendSignInLink(db: Database, { email, returnTo }: LinkRequest): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${email}, 0))`);
    if (!(await mayBeWritten(tx, email))) return;
    const link = await makeSignInLink(tx, { purpose: 'sign-in', email, returnTo });
    const { name, language } = await findBlog(tx);
    const mail = signInMail({ to: email, blogName: name, link, minutes: SIGN_IN_LINK_MINUTES, language });
    await queueMail(tx, mail, { usefulMinutes: SIGN_IN_LINK_MINUTES });
  });
}

async function mayBeWritten(tx: Queryable, email: string): Promise<boolean> {
  const [person] = await tx
    .select({ disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email));
  const since = (minutes: number) =>
    gt(signInLinks.createdAt, sql`now() - make_interval(mins => ${minutes})`);
  const toThem = eq(signInLinks.email, email);
  const lastMinute = await countLinks(tx, and(toThem, since(1)));
  const lastHour = await countLinks(tx, and(toThem, since(60)));
  const stranger = sql`${signInLinks.email} not in (select email from ${users} where email is not null)`;
  const toStrangers = await countLinks(tx, and(isNull(signInLinks.userId), stranger, since(60)));
  if (person?.disabledAt) return false;
  if (!person && toStrangers >= MAILS_TO_STRANGERS_AN_HOUR) return false;
  return lastMinute < MAILS_A_MINUTE && lastHour < MAILS_AN_HOUR;
}

async function countLinks(tx: Queryable, which: ReturnType<typeof and>): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(signInLinks).where(which);
  return row?.count ?? 0;
}
