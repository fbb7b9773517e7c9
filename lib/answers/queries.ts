import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { answerAddresses } from '@/db/schema/answers';
import { users } from '@/db/schema/people';
import type { Listener } from './listener';

/** A comment that is public, and what it answers. */
export interface Publication {
  id: number;
  rootId: number;
  /** The address of a guest who asked to be told of answers. */
  wantsAnswersAt: string | null;
  /** Who wrote what it answers; null where it answers nothing that is public. */
  answered: { userId: string | null; address: string | null; wantsAnswers: boolean; at: Date } | null;
}

interface Row extends Record<string, unknown> {
  root_id: string;
  asks_for: string | null;
  answered_id: string | null;
  answered_user: string | null;
  answered_address: string | null;
  answered_wants: boolean;
  answered_at: Date;
}

/** A comment that was to be told of, if it is still public. */
export async function findPublication(db: Queryable, commentId: number): Promise<Publication | undefined> {
  const [row] = await db.execute<Row>(sql`
    select c.root_id, case when c.user_id is null and c.wants_answers then c.guest_email end as asks_for,
      p.id as answered_id, p.user_id as answered_user, p.guest_email as answered_address, p.wants_answers as answered_wants,
      p.created_at as answered_at
    from comments c
    join articles a on a.id = c.article_id and a.state = 'published'
    left join comments p on p.id = c.parent_id and p.state = 'published'
    where c.id = ${commentId}::bigint and c.state = 'published'`);
  if (!row) return undefined;
  return {
    id: commentId,
    rootId: Number(row.root_id),
    wantsAnswersAt: row.asks_for,
    answered: row.answered_id === null ? null : answeredOf(row),
  };
}

function answeredOf(row: Row): Publication['answered'] {
  const { answered_user: userId, answered_address: address, answered_wants: wantsAnswers } = row;
  return { userId, address, wantsAnswers, at: new Date(row.answered_at) };
}

/** Who is told of what answers this, and under which address; undefined where nobody wants to be. */
export async function findListener(
  db: Queryable,
  { userId, address, wantsAnswers, at }: NonNullable<Publication['answered']>,
): Promise<(Listener & { to: string }) | undefined> {
  if (userId !== null) {
    const wants = and(isNotNull(users.emailVerified), isNull(users.disabledAt), eq(users.answerMails, true));
    const [member] = await db
      .select({ to: users.email })
      .from(users)
      .where(and(eq(users.id, userId), wants));
    return member?.to ? { kind: 'member', id: userId, to: member.to } : undefined;
  }
  if (!wantsAnswers || address === null) return undefined;
  const { id, address: to, confirmedAt, stoppedAt } = answerAddresses;
  const [guest] = await db
    .select({ id, to, stoppedAt })
    .from(answerAddresses)
    .where(and(eq(to, address), isNotNull(confirmedAt)));
  if (!guest || (guest.stoppedAt && guest.stoppedAt >= at)) return undefined;
  return { kind: 'guest', id: guest.id, to: guest.to };
}

/** Which comments (`c`) somebody wrote. */
export function writtenBy({ kind, id }: Listener): SQL {
  if (kind === 'member') return sql`c.user_id = ${id}`;
  return sql`c.guest_email = (select k.address from answer_addresses k where k.id = ${id})`;
}

/** Whether somebody is told of answers now; undefined where they are not here any more. */
export async function isListening(db: Queryable, { kind, id }: Listener): Promise<boolean | undefined> {
  if (kind === 'guest') {
    const { confirmedAt } = answerAddresses;
    const [guest] = await db.select({ confirmedAt }).from(answerAddresses).where(eq(answerAddresses.id, id));
    return guest && guest.confirmedAt !== null;
  }
  const [member] = await db.select({ listens: users.answerMails }).from(users).where(eq(users.id, id));
  return member?.listens;
}
