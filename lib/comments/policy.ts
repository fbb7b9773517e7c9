import { canModerate, canWrite, type Viewer } from '@/lib/identity/viewer';
import { type Sentence, say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import type { CommentState } from './counts';

interface Article {
  id: number;
  state: string;
  commentsOpen: boolean;
}

interface Parent {
  articleId: number;
  state: CommentState;
}

export type ReplyRefusal = 'not-here' | 'closed' | 'other-article' | 'parent-gone';

/** Why this viewer may not comment here, or null. The page asks to draw the form, the act asks to enforce. */
export function replyRefusal(
  viewer: Viewer | null,
  article: Article | undefined,
  parent?: Parent | null,
): ReplyRefusal | null {
  if (article?.state !== 'published') return 'not-here';
  if (!article.commentsOpen && !canWrite(viewer)) return 'closed';
  if (parent && parent.articleId !== article.id) return 'other-article';
  if (parent && parent.state !== 'published') return 'parent-gone';
  return null;
}

/** Sentences for those who were refused; their words are still in the form. */
export const REPLY_REFUSALS: Record<ReplyRefusal, Sentence> = {
  'not-here': say('comments.articleGone'),
  closed: say('comments.closed'),
  'other-article': say('comments.otherArticle'),
  'parent-gone': say('comments.parentGone'),
};

/** Whether this viewer may publish, hold, remove or mark comments of this article. Authors judge under their own articles. */
export function canJudge(viewer: Viewer | null, article: { authorIds: string[] }): boolean {
  if (!canModerate(viewer) || viewer === null) return false;
  return viewer.role !== 'author' || article.authorIds.includes(viewer.id);
}

/**
 * Why this viewer may not take a conversation from the desk, or null: only whoever wrote the article can say to have read
 * something, or to have nothing to add.
 */
export function settleRefusal(
  viewer: Viewer | null,
  comment: { state: CommentState; userId: string | null; authorIds: string[] },
): Refusal | null {
  if (!viewer || !comment.authorIds.includes(viewer.id) || !canWrite(viewer))
    return new Refusal(say('comments.authorsAlone'), { status: 403 });
  if (comment.state !== 'published') return new Refusal(say('comments.judgeItFirst'), { status: 409 });
  if (comment.authorIds.includes(comment.userId ?? ''))
    return new Refusal(say('comments.isAnswer'), { status: 409 });
  return null;
}
