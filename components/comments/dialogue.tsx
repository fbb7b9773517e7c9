import { answersInWords, commentsInWords } from '@/components/articles/byline';
import type { CommentNode } from '@/lib/comments/thread';
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
}

/** The conversation: how much there is of it, a page of its threads, and the way to the rest. */
export function Dialogue({ threads, setting, article, earlier, further, continues }: Props) {
  const answers = answersInWords(article.answerCount, article.authors);
  return (
    <section id="comments" aria-labelledby="comments-title" className="column">
      <div className="dialogue-head">
        <h2 id="comments-title">{commentsInWords(article.commentCount)}</h2>
        {answers && <p className="answered">{answers}</p>}
      </div>
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
      {(earlier || further) && (
        <nav aria-label="Pages of comments" className="comment-pages">
          {earlier && (
            <a href={earlier} rel="prev">
              ← Earlier comments
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
