import { RelativeTime } from '@/components/site/relative-time';
import { wordsIn } from '@/lib/language/words';

interface Props {
  comment: {
    state: 'published' | 'held' | 'spam' | 'removed';
    bodyHtml: string;
    createdAt: Date;
    articleTitle: string;
    articleSlug: string;
  };
  language: string;
  timeZone: string;
}

/** A comment that only its writer sees, and what became of it. */
export function HeldComment({ comment, language, timeZone }: Props) {
  const words = wordsIn(language, 'comments');
  const isWaiting = comment.state === 'held';
  return (
    <>
      <h1 className="page-title">{words(isWaiting ? 'heldTitle' : 'refusedTitle')}</h1>
      <p className="note">{words(isWaiting ? 'heldNote' : 'refusedNote')}</p>
      <div className="own-held">
        <header className="comment-head">
          <span className="comment-name">{words('you')}</span>
          <span className="comment-time">
            {words(isWaiting ? 'held' : 'refused')} ·{' '}
            <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
          </span>
        </header>
        <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
      </div>
      <p className="note mt-8">
        <a href={`/${encodeURIComponent(comment.articleSlug)}`}>
          {comment.articleTitle ? words('backTo', { title: comment.articleTitle }) : words('backToArticle')}
        </a>
      </p>
    </>
  );
}
