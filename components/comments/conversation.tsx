import { Arrow } from '@/components/ui/arrow';
import { conversationPath } from '@/lib/comments/paths';
import type { CommentNode, DrawnComment } from '@/lib/comments/thread';
import { wordsIn } from '@/lib/language/words';
import { CommentHead, CommentList, type CommentSetting, Stub } from './comment-list';

interface Props {
  /** What the comment answers, from the thread's beginning down. */
  ancestors: DrawnComment[];
  /** The comment that the page is about, with what answers it. */
  node: CommentNode;
  setting: CommentSetting;
}

/** One conversation: what was said before, quietly; then the comment in question and its replies. */
export function Conversation({ ancestors, node, setting }: Props) {
  const [first] = ancestors;
  const words = wordsIn(setting.language, 'comments');
  return (
    <section id="comments" aria-label={words('conversation')} className="column conversation">
      {first && first.parentId !== null && (
        <p className="continues">
          <a href={conversationPath(setting.articleSlug, first.id)}>
            <Arrow to="above" /> {words('whatCameBefore')}
          </a>
        </p>
      )}
      {ancestors.length > 0 && (
        <ol aria-label={words('whatItAnswers')} className="ancestors">
          {ancestors.map((comment) => (
            <Ancestor key={comment.id} comment={comment} setting={setting} />
          ))}
        </ol>
      )}
      <CommentList nodes={[{ ...node, answering: null }]} setting={setting} isTop />
    </section>
  );
}

function Ancestor({ comment, setting }: { comment: DrawnComment; setting: CommentSetting }) {
  return (
    <li id={`comment-${comment.anchor}`} className={`comment${comment.isByAuthor ? ' bypostauthor' : ''}`}>
      {comment.isPublished ? (
        <>
          <CommentHead comment={comment} setting={setting} />
          <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
        </>
      ) : (
        <Stub comment={comment} language={setting.language} />
      )}
    </li>
  );
}
