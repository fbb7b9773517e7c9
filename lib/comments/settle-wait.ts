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
 * mark that the author read it; or until a later day. Gives the entry of the log by which it can be undone.
 * @throws Refusal when the comment is not there, or the viewer is not one of the article's authors
 */
export async function settleWait(
  db: Database,
  viewer: Viewer | null,
  { commentId, ...settling }: { commentId: number } & Settling,
): Promise<number> {
  return db.transaction(async (tx) => {
    const comment = await lockComment(tx, commentId);
    const refusal = settleRefusal(viewer, comment);
    if (refusal) throw refusal;
    await tx
      .update(comments)
      .set(await changesOf(tx, comment, settling))
      .where(eq(comments.id, commentId));
    if (settling.how === 'read') await announceChange(tx, `article:${comment.articleId}`);
    return noteJudged(tx, viewer, comment, { act: `comment.${settling.how}` });
  });
}

async function changesOf(tx: Queryable, { waitsSince }: LockedComment, settling: Settling) {
  switch (settling.how) {
    case 'settled':
      return { waitsSince: null, laterUntil: null };
    case 'read':
      return { waitsSince: null, laterUntil: null, readByAuthorAt: new Date() };
    case 'put-off': {
      if (!waitsSince) throw new Refusal(say('comments.noLongerWaits'), { status: 409 });
      const [{ timeZone } = { timeZone: 'UTC' }] = await tx.select({ timeZone: blog.timeZone }).from(blog);
      return { laterUntil: laterMoment(settling.until, { now: new Date(), timeZone }) };
    }
  }
}
