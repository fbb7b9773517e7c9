import { RelativeTime } from '@/components/site/relative-time';
import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';
import type { ShownComment } from '@/lib/search/show';
import { MarkedText } from './marked-text';

interface Props {
  comments: ShownComment[];
  language: string;
  timeZone: string;
}

/** Comments that have the words, the latest first. Each leads to its place in its conversation. */
export function FoundComments({ comments, language, timeZone }: Props) {
  const words = wordsIn(language, 'comments');
  return (
    <ol className="reply-list">
      {comments.map((comment) => (
        <li key={comment.id} className={`comment${comment.isByAuthor ? ' bypostauthor' : ''}`}>
          <header className="comment-head">
            <bdi className="comment-name">{comment.name}</bdi>
            {comment.isByAuthor && <span className="author-badge">{words('author')}</span>}
            <a href={`/c/${comment.id}`} className="comment-time" rel="nofollow">
              <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
            </a>
          </header>
          <p className="comment-body" dir="auto" lang={comment.language ?? undefined}>
            <MarkedText pieces={comment.part} />
          </p>
          <p className="meta">
            <a href={`/${encodeURIComponent(comment.articleSlug)}`}>
              <bdi>{shownTitle(comment.articleTitle, language)}</bdi>
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
