import { eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { commentReports } from '@/db/schema/reports';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { takeTurns } from '@/lib/limits/take-turns';
import type { LoggedAct } from '@/lib/log/acts';
import { noteAct } from '@/lib/log/note-act';
import { storedReasons } from '@/lib/moderation/reason';
import { findRules } from '@/lib/moderation/rules';
import { COUNTED_SECONDS } from '@/lib/moderation/settings';
import { Refusal } from '@/lib/refusal';
import { currentExchange } from '@/lib/site/exchange';
import { sign } from '@/lib/site/secrets';
import { changeState } from '../change-state';
import { type LockedComment, lockComment } from '../lock-comment';
import { noteJudged } from '../note-judged';
import { teachFilter } from '../teach-filter';
import type { ReportInput } from './input';
import { findReportable } from './queries';

/** Reports within ten minutes: more than somebody sends who reads what they report. */
const PERSON_LIMIT = 10;
const NETWORK_LIMIT = 20;

/** Acts by which somebody who judges says that a comment may stand. */
const LEFT_STANDING: LoggedAct[] = ['comment.published', 'comment.answered', 'comment.reports-dismissed'];

/**
 * Tells those who judge that a reader finds a comment wrong. A reader is counted once for a comment: by their account, or
 * else by the network they come from. As many reports as the settings say hold the comment, unless an author of the article
 * wrote it, or somebody who judges let it stand after it had been reported.
 * @throws Refusal when nobody can read such a comment, or somebody reports too often
 */
export async function reportComment(
  db: Database,
  viewer: Viewer | null,
  { commentId, reason, words }: ReportInput,
): Promise<'sent' | 'again'> {
  const network = currentExchange()?.from;
  await takeTurns(db, [
    { limit: 'report-person', who: viewer?.id, most: PERSON_LIMIT, seconds: COUNTED_SECONDS },
    { limit: 'report-network', who: network, most: NETWORK_LIMIT, seconds: COUNTED_SECONDS },
  ]);
  const { settings } = await findRules(db);
  return db.transaction(async (tx) => {
    const isReadable = await findReportable(tx, commentId);
    const comment = await lockComment(tx, commentId);
    if (!isReadable || comment.state !== 'published')
      throw new Refusal(say('reports.notHere'), { status: 404 });
    const { articleId } = comment;
    const by = sign('report', `${commentId} ${viewer ? `person ${viewer.id}` : `network ${network ?? ''}`}`);
    const made = await tx
      .insert(commentReports)
      .values({
        commentId,
        articleId: comment.articleId,
        reason,
        words: words.trim(),
        reporterId: viewer?.id,
        by,
      })
      .onConflictDoNothing()
      .returning({ id: commentReports.id });
    if (made.length === 0) return 'again';
    await noteAct(tx, {
      act: 'comment.reported',
      actorId: viewer?.id ?? null,
      commentId,
      articleId,
      why: reason,
    });
    await holdWhenEnough(tx, comment, settings.reportsToHold);
    return 'sent';
  });
}

async function holdWhenEnough(tx: Queryable, comment: LockedComment, enough: number): Promise<void> {
  const { id, userId, authorIds } = comment;
  if (enough === 0 || authorIds.includes(userId ?? '')) return;
  const { reports, wasLeftStanding } = await findStanding(tx, id);
  if (reports < enough || wasLeftStanding) return;
  await changeState(tx, comment, 'held');
  const heldReason = storedReasons([{ check: 'reported', reports }]);
  await tx.update(comments).set({ heldReason }).where(eq(comments.id, id));
  await teachFilter(tx, id, { from: 'published', to: 'held' });
  await noteJudged(tx, null, comment, { act: 'comment.held' });
}

/** How many reports nobody has dealt with, and whether somebody who judges let the comment stand since the first report. */
async function findStanding(tx: Queryable, id: number) {
  const [row] = await tx.execute<{ reports: number; was_left_standing: boolean }>(sql`
    select
      (select count(*)::int from comment_reports r where r.comment_id = ${id}::bigint and r.closed_in is null) as reports,
      exists (
        select from log l where l.comment_id = ${id}::bigint and l.undone_at is null
          and l.act = any(${`{${LEFT_STANDING.join(',')}}`}::text[])
          and l.id > (select min(f.id) from log f where f.comment_id = ${id}::bigint and f.act = 'comment.reported')
      ) as was_left_standing`);
  return { reports: row?.reports ?? 0, wasLeftStanding: row?.was_left_standing ?? false };
}
