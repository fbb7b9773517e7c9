import { and, eq, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { answeredWords, comments } from '@/db/schema/comments';
import type { Viewer } from '@/lib/identity/viewer';
import { takeTurns } from '@/lib/limits/take-turns';
import { noteAct } from '@/lib/log/note-act';
import { COMMENT_RENDER_VERSION, renderComment } from '@/lib/markdown/comment';
import type { Verdict } from '@/lib/moderation/judge-draft';
import { findRules } from '@/lib/moderation/rules';
import { COUNTED_SECONDS } from '@/lib/moderation/settings';
import { announceChange } from '@/lib/site/changes';
import { changeState } from '../change-state';
import type { CommentState } from '../counts';
import { type LockedComment, lockComment } from '../lock-comment';
import type { Proof } from '../receipt';
import { judgeAgain } from './judge-again';
import { editRefusal, requireWriter } from './policy';
import { findOwnComment, type OwnComment } from './queries';
import { editTerms, type Terms } from './terms';

/** Edits of one comment within ten minutes: more nobody reads, and each is judged and logged. */
const EDITS_LIMIT = 20;

/** By the database's clock, as replies are dated, and not the moment when the act began to wait for its turn. */
const NOW = sql`clock_timestamp()`;

export interface Writer extends Proof {
  viewer: Viewer | null;
}

/**
 * Changes the words of a comment for its writer. They go through the checks like new ones, and what was published may then
 * wait again; what waits goes on waiting for somebody to read it. Once somebody answered, the answered words are kept.
 * @throws Refusal when somebody else asks, the comment was not accepted, or was edited too often lately
 */
export async function editOwn(
  db: Database,
  writer: Writer,
  { commentId, body }: { commentId: number; body: string },
): Promise<{ state: CommentState }> {
  const found = await findOwnComment(db, commentId);
  requireWriter(found, writer);
  const who = String(commentId);
  await takeTurns(db, [{ limit: 'edit', who, most: EDITS_LIMIT, seconds: COUNTED_SECONDS }]);
  // A guest's words are judged as a guest's, whoever is signed in where the receipt is.
  const viewer = found.userId === null ? null : writer.viewer;
  const verdict = await judgeAgain(db, commentId, { viewer, body });
  const { editMinutes } = (await findRules(db)).settings;
  return db.transaction(async (tx) => {
    const comment = await lockComment(tx, commentId);
    const own = await findOwnComment(tx, commentId);
    requireWriter(own, writer);
    const refusal = editRefusal(own);
    if (refusal) throw refusal;
    if (own.body === body && own.bodyFormat === 'markdown') return { state: own.state };
    const terms = editTerms(own, { minutes: editMinutes, now: new Date() });
    await keepAnswered(tx, own, terms);
    await write(tx, own, { body, terms });
    const state = await settleState(tx, comment, verdict);
    if (state === 'published' && terms.mark && own.readByAuthorAt) await waitAgain(tx, comment);
    if (state === 'published') await announceChange(tx, `article:${comment.articleId}`);
    await noteAct(tx, {
      act: 'comment.edited',
      actorId: own.userId,
      commentId,
      articleId: comment.articleId,
    });
    return { state };
  });
}

/** Keeps the words that somebody answered, unless they are kept already and nobody answered what came after. */
async function keepAnswered(tx: Queryable, own: OwnComment, terms: Terms): Promise<void> {
  if (terms.mark !== 'answered' || (own.editedAfter && !own.isAnsweredAnew)) return;
  const { id: commentId, bodyHtml, createdAt, editedAt } = own;
  await tx
    .insert(answeredWords)
    .values({ commentId, bodyHtml, writtenAt: editedAt ?? createdAt, replacedAt: NOW });
}

/** What the author said to have read were other words: that mark goes. */
async function write(
  tx: Queryable,
  own: OwnComment,
  { body, terms }: { body: string; terms: Terms },
): Promise<void> {
  const words = { body, bodyFormat: 'markdown', bodyHtml: renderComment(body) } as const;
  const after = own.below === 'answer' ? 'answer' : (own.editedAfter ?? 'reply');
  const mark = terms.mark && {
    editedAt: NOW,
    readByAuthorAt: null,
    editedAfter: terms.mark === 'answered' ? after : own.editedAfter,
  };
  await tx
    .update(comments)
    .set({ ...words, renderVersion: COMMENT_RENDER_VERSION, ...mark })
    .where(eq(comments.id, own.id));
}

/** Published words may wait or be spam once they are others; what waits, somebody wanted to read. */
async function settleState(tx: Queryable, comment: LockedComment, verdict: Verdict): Promise<CommentState> {
  const state = comment.state === 'held' && verdict.state === 'published' ? 'held' : verdict.state;
  await changeState(tx, comment, state);
  if (state !== 'published' && verdict.reason)
    await tx.update(comments).set({ heldReason: verdict.reason }).where(eq(comments.id, comment.id));
  return state;
}

/** A conversation that was off the desk since the author had read its last word: that is another one now. */
async function waitAgain(tx: Queryable, { id }: LockedComment): Promise<void> {
  await tx
    .update(comments)
    .set({ waitsSince: NOW })
    .where(and(eq(comments.id, id), eq(comments.visibleReplies, 0)));
}
