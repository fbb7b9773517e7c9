import { eq, inArray } from 'drizzle-orm';
import { comments } from '@/db/schema/comments';
import type { CommentState } from '@/lib/comments/counts';
import { COMMENT_RENDER_VERSION } from '@/lib/markdown/comment';
import { storedCommentDigest } from './comment-draft';
import type { Context, StoredArticle } from './context';
import { rememberImported } from './imported-rows';
import { countOf } from './plain-words';
import type { ReadyComment } from './ready-comment';
import type { ImportReport } from './report';
import type { Tx } from './run';

interface ChangedComment extends ReadyComment {
  from: CommentState | null;
}

interface Changing {
  article: StoredArticle;
  comments: ReadyComment[];
  report: ImportReport;
}

/**
 * Takes over what changed in comments that an earlier run brought. Where somebody changed a comment here, ours stays;
 * whose it is is taken over all the same, unless a member claimed what a guest had written. Returns those that were changed, with the state from which.
 */
export async function changeComments(
  { run }: Context,
  tx: Tx,
  { article, comments: ready, report }: Changing,
): Promise<ChangedComment[]> {
  if (ready.length === 0) return [];
  const { id, state, body, userId } = comments;
  const ids = ready.map(({ place }) => place.id);
  const rows = await tx.select({ id, state, body, userId }).from(comments).where(inArray(id, ids));
  const stored = new Map(rows.map((row) => [row.id, row]));
  const changed: ChangedComment[] = [];
  let kept = 0;
  for (const entry of ready) {
    const ours = stored.get(entry.place.id);
    const comment = { ...entry, userId: entry.userId ?? ours?.userId ?? null };
    const isOurs = ours !== undefined && storedCommentDigest(ours) !== comment.place.known?.ours;
    if (isOurs && storedCommentDigest(ours) !== comment.ours) kept++;
    const values = isOurs ? { userId: comment.userId } : valuesOf(comment);
    await tx.update(comments).set(values).where(eq(id, comment.place.id));
    const from = ours?.state ?? null;
    if (!isOurs) changed.push({ ...comment, from });
    else if (ours.userId !== comment.userId)
      changed.push({ ...comment, draft: { ...comment.draft, state: ours.state }, from });
  }
  const remembered = ready.map(({ listed, place, ours }) => ({
    key: listed.key,
    target: String(place.id),
    digest: listed.digest,
    ours,
  }));
  await rememberImported(tx, { source: run.source, kind: 'comment' }, remembered);
  if (kept > 0)
    report.notes.push(
      `Changed in the file and here too, so ours stayed: ${countOf(kept, 'comment')} of “${article.title}”.`,
    );
  return changed;
}

function valuesOf({ draft, userId }: ReadyComment): Partial<typeof comments.$inferInsert> {
  const { isTimeGuessed: _, createdAt, ...words } = draft;
  const publishedAt = draft.state === 'published' ? new Date(createdAt) : null;
  return {
    ...words,
    userId,
    createdAt: new Date(createdAt),
    publishedAt,
    renderVersion: COMMENT_RENDER_VERSION,
  };
}
