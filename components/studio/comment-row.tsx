import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/site/relative-time';
import {
  holdCommentAction,
  markSpamAction,
  publishAndReplyAction,
  publishCommentAction,
  removeCommentAction,
} from '@/lib/comments/actions';
import type { CommentState } from '@/lib/comments/counts';
import { dismissReportsAction } from '@/lib/comments/reports/actions';
import { wordsIn } from '@/lib/language/words';
import { storedInWords } from '@/lib/moderation/reason';
import { ChooseBox } from './chosen';
import { CommentReports, type ShownReport } from './comment-reports';
import { AnswerForm, JudgeForm } from './judge-form';
import { reasonsInWords } from './reason-words';
import { RemoveForm } from './remove-form';
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
  /** What readers reported, while nobody has dealt with it. */
  reports: ShownReport[];
  language: string;
  timeZone: string;
  /** Whether the list shows comments of one state only. */
  isSorted: boolean;
}

/** A comment with what it answers, who wrote it, and what can be done with it. */
export function CommentRow({ comment, reports, language, timeZone, isSorted }: Props) {
  const { id, state, article } = comment;
  const words = wordsIn(language, 'desk');
  return (
    <li className="row comment-row" id={`comment-${id}`} tabIndex={-1}>
      <p className="row-facts">
        <ChooseBox
          commentId={id}
          label={words('choose', { name: comment.name || wordsIn(language, 'studio')('withoutName') })}
        />
        <a href={`/${encodeURIComponent(article.slug)}`} className="row-article" dir="auto">
          {article.title || wordsIn(language, 'articles')('untitled')}
        </a>
        {!isSorted && <span className="row-state">{words(STATES[state])}</span>}
        {state === 'published' && <a href={`/c/${id}`}>{words('inItsPlace')}</a>}
        <a href={`/studio/comments/${id}`}>{wordsIn(language, 'history')('history')}</a>
        <span className="row-time">
          <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
        </span>
      </p>
      {comment.parent && <Parent {...comment.parent} language={language} />}
      <p className="row-person">
        <bdi className="row-name">{comment.name || wordsIn(language, 'studio')('withoutName')}</bdi>
        {comment.isByAuthor ? (
          <span className="author-badge">{wordsIn(language, 'comments')('author')}</span>
        ) : (
          <span>{words(comment.isMember ? 'member' : 'guest')}</span>
        )}
      </p>
      <Words html={comment.bodyHtml} label={words('itsWords')} />
      {state === 'held' && comment.heldReason && (
        <p className="note row-reason">
          {words.rich('heldFor', {
            name: (held) => <strong>{held}</strong>,
            reason: storedInWords(comment.heldReason, language),
          })}
        </p>
      )}
      <CommentReports reports={reports} language={language} timeZone={timeZone}>
        <JudgeForm action={dismissReportsAction} commentId={id} judgement="dismissed">
          {wordsIn(language, 'reports')('dismiss')}
        </JudgeForm>
      </CommentReports>
      <Judgements id={id} state={state} language={language} />
    </li>
  );
}

/** What the comment answers, folded. */
function Parent({ name, bodyHtml, language }: { name: string; bodyHtml: string; language: string }) {
  const words = wordsIn(language, 'desk');
  const who = (text: ReactNode) => <bdi>{text}</bdi>;
  return (
    <details className="row-parent">
      <summary>{name ? words.rich('answering', { name, who }) : words.rich('answeringOne', { who })}</summary>
      <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
    </details>
  );
}

const STATES = {
  published: 'isPublished',
  held: 'isHeld',
  spam: 'isSpam',
  removed: 'isRemoved',
} as const satisfies Record<CommentState, string>;

interface JudgementsProps {
  id: number;
  state: CommentState;
  language: string;
}

function Judgements({ id, state, language }: JudgementsProps) {
  const words = wordsIn(language, 'desk');
  const isPublished = state === 'published';
  return (
    <div className="judgements">
      {!isPublished && (
        <JudgeForm action={publishCommentAction} commentId={id} judgement="published" letter="a">
          {words('publish')}
        </JudgeForm>
      )}
      {state !== 'spam' && (
        <JudgeForm action={markSpamAction} commentId={id} judgement="spam" letter="s">
          {words('markSpam')}
        </JudgeForm>
      )}
      {state !== 'removed' && (
        <JudgeForm action={removeCommentAction} commentId={id} judgement="removed">
          {words('remove')}
        </JudgeForm>
      )}
      {state !== 'removed' && (
        <RemoveForm
          commentId={id}
          opener={words('removeAndSay')}
          reasons={reasonsInWords(language).filter(({ value }) => value !== 'unsaid')}
        />
      )}
      {state !== 'held' && (
        <JudgeForm action={holdCommentAction} commentId={id} judgement="held">
          {words('hold')}
        </JudgeForm>
      )}
      <AnswerForm
        action={publishAndReplyAction}
        commentId={id}
        opener={words(isPublished ? 'reply' : 'publishAndReply')}
        openerKey="r"
        label={words(isPublished ? 'sendReply' : 'publishAndReply')}
      />
    </div>
  );
}
