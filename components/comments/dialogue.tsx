import { answersInWords, commentsInWords } from '@/components/articles/byline';
import { pagePath, viewPath } from '@/lib/comments/paths';
import type { CommentNode } from '@/lib/comments/thread';
import type { View } from '@/lib/comments/thread-views';
import { CommentList, type CommentSetting } from './comment-list';

interface Props {
  threads: CommentNode[];
  setting: CommentSetting;
  article: { commentCount: number; answerCount: number; authors: { name: string }[] };
  /** Paths of the pages before and after this one. */
  earlier?: string;
  further?: string;
  /** Set when the page goes on in a thread that began on an earlier one. */
  continues?: { rootId: number; name: string } | null;
  /** In which way it is read. */
  view?: View;
  /** Where the rest of a thread is that was cut off. */
  rest?: string;
}

/** The conversation: how much there is of it, a page of its threads, and the way to the rest. */
export function Dialogue({ threads, setting, article, earlier, further, continues, view, rest }: Props) {
  const answers = answersInWords(article.answerCount, article.authors);
  return (
    <section id="comments" aria-labelledby="comments-title" className="column">
      <div className="dialogue-head">
        <h2 id="comments-title">{commentsInWords(article.commentCount)}</h2>
        {answers && <p className="answered">{answers}</p>}
        {article.commentCount > 1 && <Views slug={setting.articleSlug} article={article} view={view} />}
      </div>
      {article.commentCount > 0 && <News slug={setting.articleSlug} article={article} />}
      {continues && (
        <p className="continues">
          The conversation that{' '}
          <a href={`/c/${continues.rootId}`}>
            <bdi>{continues.name || 'somebody'}</bdi>
          </a>{' '}
          began goes on here.
        </p>
      )}
      {threads.length > 0 && <CommentList nodes={threads} setting={setting} isTop />}
      {threads.length === 0 && setting.isOpen && <p className="note mt-6">Be the first to answer.</p>}
      {rest && (
        <p className="continues">
          <a href={rest}>The rest of this conversation →</a>
        </p>
      )}
      {(earlier || further) && (
        <nav aria-label="Pages of comments" className="comment-pages">
          {earlier && (
            <a href={earlier} rel="prev">
              {view ? '← To the beginning' : '← Earlier comments'}
            </a>
          )}
          {further && (
            <a href={further} rel="next">
              Further comments →
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

/**
 * What was said since this browser last opened the article: the loader fills the numbers in and shows it. As HTML, so that
 * React leaves what the loader wrote alone.
 */
function News({ slug, article }: { slug: string; article: Props['article'] }) {
  const words = `<b></b> new since your last visit<span>, <b></b> from the author</span> <a href="${viewPath(slug, 'newest')}#comments">Next ↓</a>`;
  return (
    <p
      className="news"
      hidden
      data-counts={`${article.commentCount} ${article.answerCount}`}
      dangerouslySetInnerHTML={{ __html: words }}
    />
  );
}

const LABELS = { oldest: 'Oldest first', newest: 'Newest first', 'with-author': 'With the author' };

/** Ways to read the conversation: plain links to documents that are the same for everyone. */
function Views({ slug, article, view }: { slug: string; article: Props['article']; view?: View }) {
  const ways: { way: keyof typeof LABELS; path: string }[] = [
    { way: 'oldest', path: pagePath(slug, null) },
    { way: 'newest', path: viewPath(slug, 'newest') },
  ];
  if (article.answerCount > 0) ways.push({ way: 'with-author', path: viewPath(slug, 'with-author') });
  return (
    <nav aria-label="Ways to read the comments" className="dialogue-views">
      {ways.map(({ way, path }) => (
        <a
          key={way}
          href={`${path}#comments`}
          rel={way === 'oldest' ? undefined : 'nofollow'}
          aria-current={way === (view ?? 'oldest') ? 'page' : undefined}
        >
          {LABELS[way]}
        </a>
      ))}
    </nav>
  );
}
