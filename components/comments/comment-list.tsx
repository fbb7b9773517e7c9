import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/site/relative-time';
import { Arrow } from '@/components/ui/arrow';
import { answeredPath, conversationPath, reportPath, respondPath } from '@/lib/comments/paths';
import type { CommentNode, DrawnComment } from '@/lib/comments/thread';
import { type Words, wordsIn } from '@/lib/language/words';

export interface CommentSetting {
  articleSlug: string;
  language: string;
  timeZone: string;
  /** Whether a reply can be written at all. */
  isOpen: boolean;
}

/** Comments with their replies inside them. Nested no deeper than `arrangeThreads` made them. */
export function CommentList({
  nodes,
  setting,
  isTop,
}: {
  nodes: CommentNode[];
  setting: CommentSetting;
  isTop?: boolean;
}) {
  return (
    <ol className={isTop ? 'comment-list' : 'replies'}>
      {nodes.map((node) => (
        <Comment key={node.comment.id} node={node} setting={setting} />
      ))}
    </ol>
  );
}

function Comment({ node, setting }: { node: CommentNode; setting: CommentSetting }) {
  const { comment, replies, answering } = node;
  const byAuthor = comment.isByAuthor ? ' bypostauthor' : '';
  return (
    <li id={`comment-${comment.anchor}`} className={`comment p-comment h-cite${byAuthor}`}>
      {comment.isPublished ? (
        <>
          <CommentHead comment={comment} setting={setting} />
          {answering && <Answering {...answering} language={setting.language} />}
          <div
            className="comment-body e-content"
            dir="auto"
            dangerouslySetInnerHTML={{ __html: comment.bodyHtml }}
          />
          <CommentActions node={node} setting={setting} />
        </>
      ) : (
        <Stub comment={comment} language={setting.language} />
      )}
      {replies.length > 0 && <Replies node={node} setting={setting} />}
    </li>
  );
}

/** Name, badge, time. The badge is drawn from `isByAuthor` alone. */
export function CommentHead({ comment, setting }: { comment: DrawnComment; setting: CommentSetting }) {
  const words = wordsIn(setting.language, 'comments');
  return (
    <header className="comment-head">
      <span className="comment-name p-author h-card">
        {comment.website ? (
          <a href={comment.website} rel="nofollow ugc noopener" className="u-url p-name">
            <bdi>{comment.name}</bdi>
          </a>
        ) : (
          <bdi className="p-name">{comment.name}</bdi>
        )}
      </span>
      {comment.isByAuthor && <span className="author-badge">{words('author')}</span>}
      <a href={`/c/${comment.id}`} className="comment-time u-url" rel="nofollow">
        <RelativeTime
          moment={comment.createdAt}
          language={setting.language}
          timeZone={setting.timeZone}
          className="dt-published"
        />
      </a>
      <EditMark comment={comment} setting={setting} />
    </header>
  );
}

/** That words are no longer those that were sent; where they had been answered, the way to those. */
function EditMark({ comment, setting }: { comment: DrawnComment; setting: CommentSetting }) {
  const words = wordsIn(setting.language, 'comments');
  if (!comment.editedAt) return null;
  if (!comment.editedAfter) return <span className="comment-time">{words('edited')}</span>;
  return (
    <a href={answeredPath(setting.articleSlug, comment.id)} className="comment-time" rel="nofollow">
      {words(comment.editedAfter === 'answer' ? 'editedAfterAnswer' : 'editedAfterReply')}
    </a>
  );
}

/** Where a comment stood on which replies still hang. */
export function Stub({ comment, language }: { comment: DrawnComment; language: string }) {
  const words = wordsIn(language, 'comments');
  return <p className="stub">{words(comment.isWithdrawn ? 'withdrawn' : 'gone')}</p>;
}

function CommentActions({
  node: { comment, goesOn },
  setting,
}: {
  node: CommentNode;
  setting: CommentSetting;
}) {
  const { articleSlug, isOpen } = setting;
  const words = wordsIn(setting.language, 'comments');
  return (
    <p className="comment-actions">
      {isOpen && (
        <a href={respondPath(articleSlug, comment.id)} data-reply-to={comment.id} rel="nofollow">
          {words.rich('reply', {
            name: comment.name,
            hidden: (to) => <span className="sr-only">{to}</span>,
            who: (name) => <bdi>{name}</bdi>,
          })}
        </a>
      )}
      {comment.isRead && <span className="read-mark">{words('readByAuthor')}</span>}
      {goesOn && (
        <a href={conversationPath(articleSlug, comment.id)}>
          {words('goesOn')} <Arrow to="further" />
        </a>
      )}
      <a href={reportPath(comment.id)} className="report-link" rel="nofollow">
        {words.rich('report', {
          name: comment.name,
          hidden: (what) => <span className="sr-only">{what}</span>,
          who: (name) => <bdi>{name}</bdi>,
        })}
      </a>
    </p>
  );
}

/** A thread can be folded; it says what is inside. */
function Replies({ node: { replies, folded }, setting }: { node: CommentNode; setting: CommentSetting }) {
  const list = <CommentList nodes={replies} setting={setting} />;
  if (folded.replies === 0) return list;
  return (
    <details open className="fold">
      <summary>{repliesInWords(folded, wordsIn(setting.language, 'comments'))}</summary>
      {list}
    </details>
  );
}

/** "5 replies, 1 by the author" */
function repliesInWords({ replies, answers }: CommentNode['folded'], words: Words<'comments'>): string {
  return answers === 0 ? words('replies', { replies }) : words('repliesWithAuthor', { replies, answers });
}

function Answering({
  id,
  name,
  isOnPhones,
  language,
}: NonNullable<CommentNode['answering']> & { language: string }) {
  const words = wordsIn(language, 'comments');
  const link = (what: ReactNode) => (
    <a href={`/c/${id}`} rel="nofollow">
      {name ? <bdi>{what}</bdi> : what}
    </a>
  );
  return (
    <p className={isOnPhones ? 'answering on-phones' : 'answering'}>
      {name ? words.rich('answering', { name, link }) : words.rich('answeringEarlier', { link })}
    </p>
  );
}
