import { and, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { commentReports } from '@/db/schema/reports';

/** Notes that somebody who judges dealt with what was reported of a comment, by this entry of the log. */
export async function closeReports(tx: Queryable, commentId: number, entryId: number): Promise<void> {
  await tx
    .update(commentReports)
    .set({ closedIn: entryId })
    .where(and(eq(commentReports.commentId, commentId), isNull(commentReports.closedIn)));
}

/** Puts the reports back on the desk that were dealt with in an act that is undone. */
export async function reopenReports(tx: Queryable, entryId: number): Promise<void> {
  await tx.update(commentReports).set({ closedIn: null }).where(eq(commentReports.closedIn, entryId));
}
