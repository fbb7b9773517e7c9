import { canModerate, canWrite, isOwner, type Viewer } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';

export type ArticleState = 'draft' | 'scheduled' | 'published' | 'private' | 'removed';

export type EditRefusal = 'not-an-author' | 'not-yours';

/**
 * Whether the viewer may change an article: the owner any, an author those that carry their name. The studio asks
 * it to draw its buttons, the acts to enforce it.
 */
export function editRefusal(viewer: Viewer | null, article: { authorIds: string[] }): EditRefusal | null {
  if (!viewer || !canWrite(viewer)) return 'not-an-author';
  if (isOwner(viewer) || article.authorIds.includes(viewer.id)) return null;
  return 'not-yours';
}

export const EDIT_REFUSALS: Record<EditRefusal, Sentence> = {
  'not-an-author': say('editing.notAnAuthor'),
  'not-yours': say('editing.notYours'),
};

/** Whether the viewer may see what was done to an article and under it: whoever may change it, or judges its comments. */
export function canSeeHistory(viewer: Viewer | null, article: { authorIds: string[] }): boolean {
  if (!canModerate(viewer)) return false;
  return viewer?.role === 'moderator' || editRefusal(viewer, article) === null;
}

/** Whether the viewer may say who wrote an article: the badge hangs on it. */
export function canChooseAuthors(viewer: Viewer | null): boolean {
  return isOwner(viewer);
}

/** Whether readers have ever been able to open the article, so that links to it may exist. */
export function wasEverPublic(
  article: { state: ArticleState; publishedAt: Date | null },
  now: Date,
): boolean {
  return article.state !== 'scheduled' && article.publishedAt !== null && article.publishedAt <= now;
}
