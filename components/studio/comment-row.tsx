import { RelativeTime } from '@/components/site/relative-time';
import {
  holdCommentAction,
  markSpamAction,
  publishAndReplyAction,
  publishCommentAction,
  removeCommentAction,
} from '@/lib/comments/actions';
import type { CommentState } from '@/lib/comments/counts';
import { AnswerForm, JudgeForm } from './judge-form';
import { Words } from './words';

export interface StudioComment {
  id: number;
  state: CommentState;
  heldReason: string | null;
  name: string;
  isMember: boolean;
  isByAuthor: boolean;
  bodyHtml: string;
  createdAt: Date;
  article: { id: number; title: string; slug: string };
  parent: { name: string; bodyHtml: string } | null;
}

interface Props {
  comment: StudioComment;
  timeZone: string;
  /** Whether the list shows comments of one state only. */
  isSorted: boolean;
}

/** A comment with what it answers, who wrote it, and what can be done with it. */
export function CommentRow({ comment, timeZone, isSorted }: Props) {
  const { id, state, article, parent } = comment;
  return (
    <li className="row comment-row" id={`comment-${id}`} tabIndex={-1}>
      <p className="row-facts">
        <a href={`/${encodeURIComponent(article.slug)}`} className="row-article" dir="auto">
          {article.title || 'Untitled'}
        </a>
        {!isSorted && <span className="row-state">{STATES[state]}</span>}
        {state === 'published' && <a href={`/c/${id}`}>In its place</a>}
        <a href={`/studio/comments/${id}`}>History</a>
        <span className="row-time">
          <RelativeTime moment={comment.createdAt} language="en" timeZone={timeZone} />
        </span>
      </p>
      {parent && (
        <details className="row-parent">
          <summary>
            answers <bdi>{parent.name || 'a comment'}</bdi>
          </summary>
          <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: parent.bodyHtml }} />
        </details>
      )}
      <p className="row-person">
        <bdi className="row-name">{comment.name || 'Without a name'}</bdi>
        {comment.isByAuthor ? (
          <span className="author-badge">Author</span>
        ) : (
          <span>{comment.isMember ? 'member' : 'guest'}</span>
        )}
      </p>
      <Words html={comment.bodyHtml} />
      {state === 'held' && comment.heldReason && (
        <p className="note row-reason">
          <strong>Held:</strong> {comment.heldReason}
        </p>
      )}
      <Judgements id={id} state={state} />
    </li>
  );
}

const STATES: Record<CommentState, string> = {
  published: 'Published',
  held: 'Held',
  spam: 'Spam',
  removed: 'Removed',
};

function Judgements({ id, state }: { id: number; state: CommentState }) {
  const isPublished = state === 'published';
  return (
    <div className="judgements">
      {!isPublished && (
        <JudgeForm action={publishCommentAction} commentId={id} judgement="published" letter="a">
          Publish
        </JudgeForm>
      )}
      {state !== 'spam' && (
        <JudgeForm action={markSpamAction} commentId={id} judgement="spam" letter="s">
          Spam
        </JudgeForm>
      )}
      {state !== 'removed' && (
        <JudgeForm action={removeCommentAction} commentId={id} judgement="removed">
          Remove
        </JudgeForm>
      )}
      {state !== 'held' && (
        <JudgeForm action={holdCommentAction} commentId={id} judgement="held">
          Hold
        </JudgeForm>
      )}
      <AnswerForm
        action={publishAndReplyAction}
        commentId={id}
        opener={isPublished ? 'Reply' : 'Publish and reply'}
        openerKey="r"
        label={isPublished ? 'Send reply' : 'Publish and reply'}
      />
    </div>
  );
}
