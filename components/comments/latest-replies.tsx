import { RelativeTime } from '@/components/site/relative-time';
import type { LatestReply } from '@/lib/comments/reply-queries';

interface Props {
  replies: LatestReply[];
  authorName: string;
  language: string;
  timeZone: string;
}

/** What an author said last, each with what it answers. */
export function LatestReplies({ replies, authorName, language, timeZone }: Props) {
  if (replies.length === 0) return null;
  return (
    <section className="list-section" aria-labelledby="replies-title">
      <h2 id="replies-title" className="section-title">
        Latest replies
      </h2>
      <ol className="reply-list">
        {replies.map((reply) => (
          <li key={reply.id} className={`comment h-cite${reply.isByAuthor ? ' bypostauthor' : ''}`}>
            {reply.answered && <Answered answered={reply.answered} />}
            <header className="comment-head">
              <bdi className="comment-name p-author">{authorName}</bdi>
              {reply.isByAuthor && <span className="author-badge">Author</span>}
              <a href={`/c/${reply.id}`} className="comment-time u-url" rel="nofollow">
                <RelativeTime
                  moment={reply.createdAt}
                  language={language}
                  timeZone={timeZone}
                  className="dt-published"
                />
              </a>
            </header>
            <p className="comment-body p-content" dir="auto">
              {reply.excerpt}
            </p>
            <p className="meta">
              <a href={`/${encodeURIComponent(reply.articleSlug)}`}>
                <bdi>{reply.articleTitle || 'Untitled'}</bdi>
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answered({ answered: { id, name, excerpt } }: { answered: NonNullable<LatestReply['answered']> }) {
  return (
    <blockquote className="answered-words">
      <p>
        <a href={`/c/${id}`} rel="nofollow">
          <bdi>{name || 'Somebody'}</bdi>
        </a>
        {': '}
        <bdi>{excerpt}</bdi>
      </p>
    </blockquote>
  );
}
