import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { commentReports } from '@/db/schema/reports';
import type { Viewer } from '@/lib/identity/viewer';
import { isOnly } from '@/lib/moderation/reason';
import { changeState } from '../change-state';
import { lockToJudge } from '../judge-comment';
import { noteJudged } from '../note-judged';
import { teachFilter } from '../teach-filter';
import { closeReports } from './close-reports';

/**
 * Says that what was reported of a comment is nothing: the reports are off the desk, and further ones do not hold it any
 * more. A comment that waits only because of them is public again. Gives the entry of the log by which this can be undone;
 * undefined where nothing was reported.
 * @throws Refusal when it is not there or this viewer may not judge it
 */
export async function dismissReports(
  db: Database,
  viewer: Viewer | null,
  { commentId }: { commentId: number },
): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    const comment = await lockToJudge(tx, viewer, commentId);
    if (!(await hasOpenReports(tx, commentId))) return undefined;
    if (comment.state === 'held' && isOnly(comment.heldReason, 'reported')) {
      await changeState(tx, comment, 'published');
      await teachFilter(tx, commentId, { from: 'held', to: 'published' });
    }
    const entryId = await noteJudged(tx, viewer, comment, { act: 'comment.reports-dismissed' });
    await closeReports(tx, commentId, entryId);
    return entryId;
  });
}

async function hasOpenReports(tx: Queryable, commentId: number): Promise<boolean> {
  const [open] = await tx
    .select({ id: commentReports.id })
    .from(commentReports)
    .where(and(eq(commentReports.commentId, commentId), isNull(commentReports.closedIn)))
    .limit(1);
  return open !== undefined;
}
