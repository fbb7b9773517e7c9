import { eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { answerAddresses } from '@/db/schema/answers';
import { answerJob } from '@/lib/comments/answer-notice';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { addressIdOf } from './confirm-token';

/** Answers that came while nobody had said yet to be told of them: so many are told at once. */
const MEANWHILE_LIMIT = 100;

/**
 * Notes that an address's owner wants to be told of answers, and tells of those that came meanwhile. Saying so a second
 * time changes nothing.
 * @throws Refusal 410 when the link is none of ours, or over
 */
export async function confirmAnswers(db: Database, { token }: { token: string }): Promise<void> {
  const id = addressIdOf(token);
  if (!id) throw over();
  await db.transaction(async (tx) => {
    const [known] = await tx
      .select({ address: answerAddresses.address, confirmedAt: answerAddresses.confirmedAt })
      .from(answerAddresses)
      .where(eq(answerAddresses.id, id))
      .for('update');
    if (!known) throw over();
    if (known.confirmedAt) return;
    await tx.update(answerAddresses).set({ confirmedAt: sql`now()` }).where(eq(answerAddresses.id, id));
    await queueMeanwhile(tx, known.address);
  });
}

async function queueMeanwhile(tx: Queryable, address: string): Promise<void> {
  await tx.execute(sql`
    select (${answerJob(sql`r.id`, sql`now()`)}).id from (
      select r.id from comments p
      join comments r on r.parent_id = p.id and r.state = 'published'
      where p.guest_email = ${address} and p.wants_answers
        and not exists (select from answers_told t where t.reply_id = r.id)
      order by r.id desc limit ${MEANWHILE_LIMIT}
    ) r`);
}

const over = () => new Refusal(say('answers.linkOverDo'), { status: 410 });
