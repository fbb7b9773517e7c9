import { and, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { limits } from '@/db/schema/limits';
import { commentReports } from '@/db/schema/reports';
import { findRules } from './rules';

/** Days after which a report is forgotten that somebody dealt with: until then that can be undone. */
export const REPORT_DAYS = 30;

/**
 * Forgets where comments were sent from, and what tells apart the guests who reported one, after as many days as the
 * settings say; reports that were dealt with; and turns that count no more.
 */
export async function forgetOld(db: Database): Promise<void> {
  const { settings } = await findRules(db);
  const before = sql`now() - make_interval(days => ${settings.networkDays})`;
  await db
    .update(comments)
    .set({ network: null })
    .where(and(isNotNull(comments.network), lt(comments.createdAt, before)));
  const reportedBefore = sql`now() - make_interval(days => ${Math.max(1, settings.networkDays)})`;
  await db
    .update(commentReports)
    .set({ by: null })
    .where(
      and(
        isNotNull(commentReports.by),
        isNull(commentReports.reporterId),
        lt(commentReports.createdAt, reportedBefore),
      ),
    );
  const closing = sql`(select at from log l where l.id = ${commentReports.closedIn})`;
  await db.delete(commentReports).where(sql`${closing} < now() - make_interval(days => ${REPORT_DAYS})`);
  await db.delete(limits).where(lt(limits.expire, sql`now()`));
}
