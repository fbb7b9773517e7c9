import { and, eq, gt, isNotNull, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { answerAddresses } from '@/db/schema/answers';
import { users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { takeTurns } from '@/lib/limits/take-turns';
import { answerQuestionMail } from '@/lib/mail/answer-question-mail';
import { queueMail } from '@/lib/mail/queue-mail';
import { Refusal } from '@/lib/refusal';
import { absoluteUrl } from '@/lib/site/address';
import { confirmPath, confirmToken } from './confirm-token';

/** Hours before an address is asked once more: anybody can type it, and nobody shall be pestered by another's hand. */
const ASKED_ANEW_HOURS = 24;
/** Questions within an hour in all: the blog must not serve to write to strangers. */
const QUESTIONS_AN_HOUR = 60;
const HOUR_SECONDS = 3_600;

/**
 * Asks by mail whether it was the address's owner who wants to be told of answers, unless they said so already or were
 * asked lately. Whoever has an account has a setting for it, and is told of what guests write under their address.
 */
export async function askAddress(db: Database, address: string): Promise<void> {
  if (!(await mayBeAsked(db, address)) || !(await takeTurn(db))) return;
  await db.transaction(async (tx) => {
    const askedAt = sql`now()`;
    const [asked] = await tx
      .insert(answerAddresses)
      .values({ address })
      .onConflictDoUpdate({ target: answerAddresses.address, set: { askedAt } })
      .returning({ id: answerAddresses.id });
    if (!asked) throw new Error('An address was not noted.');
    const { name: blogName, language } = await findBlog(tx);
    const link = absoluteUrl(confirmPath(confirmToken(asked.id)));
    await queueMail(tx, answerQuestionMail({ to: address, blogName, link, language }));
  });
}

async function mayBeAsked(db: Database, address: string): Promise<boolean> {
  const lately = sql`now() - make_interval(hours => ${ASKED_ANEW_HOURS})`;
  const { askedAt, confirmedAt } = answerAddresses;
  const [settled] = await db
    .select({ id: answerAddresses.id })
    .from(answerAddresses)
    .where(and(eq(answerAddresses.address, address), or(isNotNull(confirmedAt), gt(askedAt, lately))));
  if (settled) return false;
  const [member] = await db.select({ id: users.id }).from(users).where(eq(users.email, address));
  return !member;
}

async function takeTurn(db: Database): Promise<boolean> {
  try {
    const limit = { limit: 'answer-question', who: 'all', most: QUESTIONS_AN_HOUR, seconds: HOUR_SECONDS };
    await takeTurns(db, [limit]);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
