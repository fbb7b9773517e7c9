import { RelativeTime } from '@/components/site/relative-time';
import { shownTitle } from '@/lib/articles/shown-title';
import type { LatestReply } from '@/lib/comments/reply-queries';
import { wordsIn } from '@/lib/language/words';

interface Props {
  replies: LatestReply[];
  authorName: string;
  language: string;
  timeZone: string;
}

/** What an author said last, each with what it answers. */
export function LatestReplies({ replies, authorName, language, timeZone }: Props) {
  if (replies.length === 0) return null;
  const words = wordsIn(language, 'comments');
  return (
    <section className="list-section" aria-labelledby="replies-title">
      <h2 id="replies-title" className="section-title">
        {words('latestReplies')}
      </h2>
      <ol className="reply-list">
        {replies.map((reply) => (
          <li key={reply.id} className={`comment h-cite${reply.isByAuthor ? ' bypostauthor' : ''}`}>
            {reply.answered && <Answered answered={reply.answered} language={language} />}
            <header className="comment-head">
              <bdi className="comment-name p-author">{authorName}</bdi>
              {reply.isByAuthor && <span className="author-badge">{words('author')}</span>}
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
                <bdi>{shownTitle(reply.articleTitle, language)}</bdi>
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface AnsweredProps {
  answered: NonNullable<LatestReply['answered']>;
  language: string;
}

function Answered({ answered: { id, name, excerpt }, language }: AnsweredProps) {
  const words = wordsIn(language, 'comments');
  return (
    <blockquote className="answered-words">
      <p>
        {words.rich('latestAnswered', {
          name: name || words('somebody'),
          excerpt,
          link: (who) => (
            <a href={`/c/${id}`} rel="nofollow">
              <bdi>{who}</bdi>
            </a>
          ),
          words: (said) => <bdi>{said}</bdi>,
        })}
      </p>
    </blockquote>
  );
}
