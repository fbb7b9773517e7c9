import { and, desc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { log } from '@/db/schema/log';
import type { LoggedAct } from '@/lib/log/acts';
import { noteAct } from '@/lib/log/note-act';

/** Minutes within which saving again is the same sitting: a draft is saved every few seconds, and the log is for reading. */
const SITTING_MINUTES = 30;

/** Logs that an article was begun or edited, once in a sitting. */
export async function noteSaved(
  tx: Queryable,
  { articleId, actorId, isNew }: { articleId: number; actorId: string; isNew: boolean },
): Promise<void> {
  if (!isNew && (await isSameSitting(tx, articleId, actorId))) return;
  await noteAct(tx, { act: isNew ? 'article.written' : 'article.edited', actorId, articleId });
}

const SAVED: (string | undefined)[] = ['article.written', 'article.edited'] satisfies LoggedAct[];

/** Whether the last that was done to the article itself is that the same person saved it, and lately. */
async function isSameSitting(tx: Queryable, articleId: number, actorId: string): Promise<boolean> {
  const [last] = await tx
    .select({
      act: log.act,
      actorId: log.actorId,
      isLate: sql<boolean>`${log.at} > now() - make_interval(mins => ${SITTING_MINUTES})`,
    })
    .from(log)
    .where(and(eq(log.articleId, articleId), sql`${log.commentId} is null`))
    .orderBy(desc(log.id))
    .limit(1);
  return last?.actorId === actorId && last.isLate && SAVED.includes(last.act);
}
