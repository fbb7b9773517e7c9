import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { answerAddresses } from '@/db/schema/answers';
import { users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { listenerOf } from './listener';

/**
 * Ends the mails about answers for whoever got the mail that this token was in. Nobody need be signed in. Saying so a
 * second time changes nothing.
 * @throws Refusal 404 when the token is none of ours
 */
export async function stopAnswers(db: Database, { token }: { token: string }): Promise<void> {
  const listener = listenerOf(token);
  if (!listener) throw new Refusal(say('answers.linkBroken'), { status: 404 });
  const { kind, id } = listener;
  if (kind === 'member') return stopMember(db, id);
  // Of an address nothing is written into the log: it is nobody's account, and none is to be kept there.
  await db
    .update(answerAddresses)
    .set({ confirmedAt: null, stoppedAt: sql`now()` })
    .where(eq(answerAddresses.id, id));
}

async function stopMember(db: Database, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const listens = and(eq(users.id, id), eq(users.answerMails, true));
    const stopped = await tx
      .update(users)
      .set({ answerMails: false })
      .where(listens)
      .returning({ id: users.id });
    if (stopped.length > 0) await noteAct(tx, { act: 'person.answers-stopped', actorId: id, personId: id });
  });
}
