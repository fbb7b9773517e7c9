import { desc, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { log } from '@/db/schema/log';
import { users } from '@/db/schema/people';
import type { LoggedAct } from './acts';

/** One act, as it is shown. */
export interface LogEntry {
  id: number;
  at: Date;
  act: LoggedAct;
  /** Null where the blog itself acted, or the account is gone. */
  actor: string | null;
  why: string;
  undoneAt: Date | null;
}

/** More acts than one comment has seen. */
const MOST = 200;

/** What was done to a comment, the last first. */
export async function listOfComment(db: Queryable, commentId: number): Promise<LogEntry[]> {
  const rows = await db
    .select({
      id: log.id,
      at: log.at,
      act: log.act,
      actor: users.name,
      why: log.why,
      undoneAt: log.undoneAt,
    })
    .from(log)
    .leftJoin(users, eq(users.id, log.actorId))
    .where(eq(log.commentId, commentId))
    .orderBy(desc(log.id))
    .limit(MOST);
  return rows as LogEntry[];
}
