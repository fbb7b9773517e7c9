import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { articleAuthors } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { recountArticle } from '@/lib/comments/counts';
import { endWrongWaits } from '@/lib/comments/waits';
import { requireSelf } from '@/lib/identity/require-self';
import type { Viewer } from '@/lib/identity/viewer';
import { noteActs } from '@/lib/log/note-act';
import { announceArticles } from '@/lib/site/announce-articles';
import { holdArticlesOf } from './hold-articles';
import { isClaimable } from './queries';

/**
 * Makes what was written as a guest under the viewer's proven address theirs, up to a comment that they were shown, or one
 * comment alone. Under their own articles these comments become answers. Gives how many there were.
 * @throws Refusal 401 without a viewer
 */
export async function claimComments(
  db: Database,
  viewer: Viewer | null,
  which: { upToId: number } | { commentId: number },
): Promise<number> {
  const { id: userId } = requireSelf(viewer);
  return db.transaction(async (tx) => {
    const isMeant = 'upToId' in which ? lte(comments.id, which.upToId) : eq(comments.id, which.commentId);
    const wanted = and(isClaimable(userId), isMeant);
    const held = await holdArticlesOf(tx, { comments: wanted });
    if (held.length === 0) return 0;
    const claimed = await tx
      .update(comments)
      .set({ userId, guestName: null, guestEmail: null, guestWebsite: null })
      .where(and(wanted, inArray(comments.articleId, held)))
      .returning({ id: comments.id, articleId: comments.articleId, state: comments.state });
    await makeAnswers(tx, userId, claimed);
    await noteActs(
      tx,
      claimed.map(({ id, articleId }) => ({
        act: 'comment.claimed',
        actorId: userId,
        commentId: id,
        articleId,
        personId: userId,
      })),
    );
    const published = claimed.filter(({ state }) => state === 'published');
    await announceArticles(
      tx,
      published.map(({ articleId }) => articleId),
    );
    return claimed.length;
  });
}

/** Under articles of their own, what they claimed is an answer: it counts as one, and waits for none. */
async function makeAnswers(
  tx: Queryable,
  userId: string,
  claimed: { id: number; articleId: number }[],
): Promise<void> {
  const under = [...new Set(claimed.map(({ articleId }) => articleId))];
  const own = await tx
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(and(eq(articleAuthors.userId, userId), inArray(articleAuthors.articleId, under)));
  for (const { id } of own) {
    const answers = claimed.filter(({ articleId }) => articleId === id).map((comment) => comment.id);
    await tx.update(comments).set({ readByAuthorAt: null }).where(inArray(comments.id, answers));
    await recountArticle(tx, id);
    await endWrongWaits(tx, id);
  }
}
