import type { CommentDraft } from './comment-draft';
import type { ListedComment } from './list-comments';
import type { StoredPlace } from './place-comments';

/** A comment on its way into the database. */
export interface ReadyComment {
  listed: ListedComment;
  draft: CommentDraft;
  place: StoredPlace;
  userId: string | null;
  /** `storedCommentDigest` of the draft. */
  ours: string;
}
