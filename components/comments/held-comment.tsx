import { RelativeTime } from '@/components/site/relative-time';

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
  const isWaiting = comment.state === 'held';
  return (
    <>
      <h1 className="page-title">
        {isWaiting ? 'Thank you. Your comment is held.' : 'Your comment was not accepted.'}
      </h1>
      <p className="note">
        {isWaiting
          ? 'It is held until somebody here has read it, and then it will stand under the article. Until then only you can see it, on this page and in this browser.'
          : 'It does not stand under the article. Only you can see it here.'}
      </p>
      <div className="own-held">
        <header className="comment-head">
          <span className="comment-name">You</span>
          <span className="comment-time">
            {isWaiting ? 'held' : 'not accepted'} ·{' '}
            <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
          </span>
        </header>
        <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
      </div>
      <p className="note mt-8">
        <a href={`/${encodeURIComponent(comment.articleSlug)}`}>
          Back to “{comment.articleTitle || 'the article'}”
        </a>
      </p>
    </>
  );
}
