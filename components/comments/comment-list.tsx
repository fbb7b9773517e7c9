import { RelativeTime } from '@/components/site/relative-time';
import { conversationPath } from '@/lib/comments/paths';
import type { CommentNode, DrawnComment } from '@/lib/comments/thread';

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
          {answering && <Answering {...answering} />}
          <div
            className="comment-body e-content"
            dir="auto"
            dangerouslySetInnerHTML={{ __html: comment.bodyHtml }}
          />
          <CommentActions node={node} setting={setting} />
        </>
      ) : (
        <p className="stub">A comment stood here that is no longer shown.</p>
      )}
      {replies.length > 0 && <Replies node={node} setting={setting} />}
    </li>
  );
}

/** Name, badge, time. The badge is drawn from `isByAuthor` alone. */
export function CommentHead({ comment, setting }: { comment: DrawnComment; setting: CommentSetting }) {
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
      {comment.isByAuthor && <span className="author-badge">Author</span>}
      <a href={`/c/${comment.id}`} className="comment-time u-url" rel="nofollow">
        <RelativeTime
          moment={comment.createdAt}
          language={setting.language}
          timeZone={setting.timeZone}
          className="dt-published"
        />
      </a>
      {comment.editedAt && <span className="comment-time">edited</span>}
    </header>
  );
}

function CommentActions({
  node: { comment, goesOn },
  setting,
}: {
  node: CommentNode;
  setting: CommentSetting;
}) {
  const { articleSlug, isOpen } = setting;
  if (!isOpen && !goesOn) return null;
  return (
    <p className="comment-actions">
      {isOpen && (
        <a href={respondPath(articleSlug, comment.id)} data-reply-to={comment.id} rel="nofollow">
          Reply
          <span className="sr-only">
            {' to '}
            <bdi>{comment.name}</bdi>
          </span>
        </a>
      )}
      {goesOn && <a href={conversationPath(articleSlug, comment.id)}>Continue this conversation →</a>}
    </p>
  );
}

/** A thread can be folded; it says what is inside. */
function Replies({ node: { replies, folded }, setting }: { node: CommentNode; setting: CommentSetting }) {
  const list = <CommentList nodes={replies} setting={setting} />;
  if (folded.replies === 0) return list;
  return (
    <details open className="fold">
      <summary>{repliesInWords(folded)}</summary>
      {list}
    </details>
  );
}

/** "5 replies, 1 by the author" */
function repliesInWords({ replies, answers }: CommentNode['folded']): string {
  const all = replies === 1 ? '1 reply' : `${replies.toLocaleString('en')} replies`;
  if (answers === 0) return all;
  return replies === 1 ? '1 reply, by the author' : `${all}, ${answers.toLocaleString('en')} by the author`;
}

function Answering({ id, name }: { id: number; name: string | null }) {
  return (
    <p className="answering">
      answering{' '}
      <a href={`/c/${id}`} rel="nofollow">
        {name ? <bdi>{name}</bdi> : 'an earlier comment'}
      </a>
    </p>
  );
}

export function respondPath(articleSlug: string, to?: number): string {
  return `/${encodeURIComponent(articleSlug)}/respond${to ? `?to=${to}` : ''}`;
}
