import { eq } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { blog } from '@/db/schema/site';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { laterMoment, type PutOff } from './later';
import { type LockedComment, lockComment } from './lock-comment';
import { noteJudged } from './note-judged';
import { settleRefusal } from './policy';

/** What an author says to a conversation that waits, other than an answer. */
export type Settling = { how: 'settled' } | { how: 'read' } | { how: 'put-off'; until: PutOff };

/**
 * Takes a conversation from the desk: for good, since there is nothing to add, until somebody writes again; with a public
 * mark that the author read it; or until a later day. Gives the entry of the log by which it can be undone;
 * undefined where all was so already.
 * @throws Refusal when the comment is not there, or the viewer is not one of the article's authors
 */
export async function settleWait(
  db: Database,
  viewer: Viewer | null,
  { commentId, ...settling }: { commentId: number } & Settling,
): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    const comment = await lockComment(tx, commentId);
    const refusal = settleRefusal(viewer, comment);
    if (refusal) throw refusal;
    const changes = await changesOf(tx, comment, settling);
    if (!changes) return undefined;
    await tx.update(comments).set(changes).where(eq(comments.id, commentId));
    if (settling.how === 'read') await announceChange(tx, `article:${comment.articleId}`);
    return noteJudged(tx, viewer, comment, { act: `comment.${settling.how}` });
  });
}

/** Undefined where nothing changes. */
async function changesOf(tx: Queryable, comment: LockedComment, settling: Settling) {
  const { waitsSince, laterUntil, readByAuthorAt } = comment;
  switch (settling.how) {
    case 'settled':
      return waitsSince ? { waitsSince: null, laterUntil: null } : undefined;
    case 'read':
      if (readByAuthorAt && !waitsSince) return undefined;
      return { waitsSince: null, laterUntil: null, readByAuthorAt: new Date() };
    case 'put-off': {
      if (!waitsSince) throw new Refusal(say('comments.noLongerWaits'), { status: 409 });
      const [{ timeZone } = { timeZone: 'UTC' }] = await tx.select({ timeZone: blog.timeZone }).from(blog);
      const until = laterMoment(settling.until, { now: new Date(), timeZone });
      return Number(until) === Number(laterUntil) ? undefined : { laterUntil: until };
    }
  }
}
