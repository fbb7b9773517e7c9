import { createHash } from 'node:crypto';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { nameRefusal } from '@/lib/identity/name-policy';
import { listProtectedNameKeys } from '@/lib/identity/queries';
import type { Viewer } from '@/lib/identity/viewer';
import { COMMENT_RENDER_VERSION, renderComment } from '@/lib/markdown/comment';
import { judgeDraft } from '@/lib/moderation/judge-draft';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { countStateChange } from './counts';
import { type Guest, type ReplyInput, readReply } from './input';
import { REPLY_REFUSALS, replyRefusal } from './policy';

/** Within which the same words under the same comment by the same person are one sending. */
const SAME_SENDING_MINUTES = 10;

export interface PostedReply {
  id: number;
  state: 'published' | 'held' | 'spam' | 'removed';
}

/**
 * Writes a comment or a reply. Sent twice, it is there once: the second sending gets the first one's id.
 * @throws Refusal when the article or the parent takes no reply, or a guest's name or address is not theirs to use
 */
export async function postReply(
  db: Database,
  viewer: Viewer | null,
  input: ReplyInput,
): Promise<PostedReply> {
  const { body, guest } = readReply(input, viewer === null);
  const bodyHtml = renderComment(body);
  return db.transaction(async (tx) => {
    const [article] = await tx
      .select({ id: articles.id, state: articles.state, commentsOpen: articles.commentsOpen })
      .from(articles)
      .where(eq(articles.id, input.articleId))
      .for('update');
    const parent = input.parentId ? await findParent(tx, input.parentId) : null;
    const refusal = parent === undefined ? 'parent-gone' : replyRefusal(viewer, article, parent);
    if (refusal) throw new Refusal(REPLY_REFUSALS[refusal], { forget: ['parentId'] });
    if (guest) await refuseTakenIdentity(tx, guest);

    const already = await findSameSending(tx, viewer, guest, input);
    if (already) return already;
    const verdict = judgeDraft(viewer, viewer ? await countPublishedBy(tx, viewer.id) : 0);
    const id = await nextId(tx);
    const written = {
      id,
      articleId: input.articleId,
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      userId: viewer?.id ?? null,
    };
    await tx.insert(comments).values({
      ...written,
      depth: parent ? parent.depth + 1 : 0,
      anchor: id,
      state: verdict.state,
      heldReason: verdict.reason,
      guestName: guest?.name,
      guestEmail: guest?.email,
      guestWebsite: guest?.website,
      body,
      bodyHtml,
      renderVersion: COMMENT_RENDER_VERSION,
      submissionKey: sendingKey(viewer, guest, input, 0),
      publishedAt: verdict.state === 'published' ? sql`now()` : null,
    });
    await countStateChange(tx, written, { from: null, to: verdict.state });
    if (verdict.state === 'published') await announceChange(tx, `article:${input.articleId}`);
    return { id, state: verdict.state };
  });
}

async function refuseTakenIdentity(tx: Queryable, guest: Guest): Promise<void> {
  const fields: Record<string, string> = {};
  const name = nameRefusal(guest.name, await listProtectedNameKeys(tx));
  if (name) fields.name = name;
  const [owner] = await tx
    .select({ role: users.role })
    .from(users)
    .where(and(eq(users.email, guest.email), inArray(users.role, ['owner', 'author', 'moderator'])));
  if (owner)
    fields.email = 'This address belongs to somebody who writes here. If it is yours, please sign in.';
  if (name || owner) throw new Refusal('Please look at the marked fields.', { fields });
}

async function findParent(tx: Queryable, id: number) {
  const [parent] = await tx
    .select({
      id: comments.id,
      articleId: comments.articleId,
      rootId: comments.rootId,
      depth: comments.depth,
      state: comments.state,
    })
    .from(comments)
    .where(eq(comments.id, id));
  return parent;
}

/** The article's row is locked, so two sendings of one form come here one after the other. */
async function findSameSending(
  tx: Queryable,
  viewer: Viewer | null,
  guest: Guest | null,
  input: ReplyInput,
): Promise<PostedReply | undefined> {
  const keys = input.submissionKey ? [0] : [0, 1];
  const recently = sql`now() - make_interval(mins => ${SAME_SENDING_MINUTES})`;
  const [same] = await tx
    .select({ id: comments.id, state: comments.state })
    .from(comments)
    .where(
      and(
        eq(comments.articleId, input.articleId),
        inArray(
          comments.submissionKey,
          keys.map((before) => sendingKey(viewer, guest, input, before)),
        ),
        input.submissionKey ? undefined : gt(comments.createdAt, recently),
      ),
    )
    .orderBy(asc(comments.id))
    .limit(1);
  return same;
}

/**
 * Names one sending of the form. With a key from the form it is named for good; without one (a shared page has no
 * room for a key of its own) by what was sent and by whom, within ten minutes.
 */
function sendingKey(
  viewer: Viewer | null,
  guest: Guest | null,
  input: ReplyInput,
  windowsBefore: number,
): string {
  const person = viewer ? `user ${viewer.id}` : `guest ${guest?.email} ${guest?.name}`;
  const window = Math.floor(Date.now() / (SAME_SENDING_MINUTES * 60_000)) - windowsBefore;
  const occasion = input.submissionKey ? `key ${input.submissionKey}` : `window ${window}`;
  const sent = JSON.stringify([input.articleId, input.parentId, person, input.body, occasion]);
  return createHash('sha256').update(sent).digest('base64url');
}

async function countPublishedBy(tx: Queryable, userId: string): Promise<number> {
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.userId, userId), eq(comments.state, 'published')))
    .limit(1);
  return rows.length;
}

async function nextId(tx: Queryable): Promise<number> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id`,
  );
  return Number(row?.id);
}
