import { answersInWords, commentsInWords } from '@/components/articles/byline';
import { Arrow } from '@/components/ui/arrow';
import { pagePath, viewPath } from '@/lib/comments/paths';
import type { CommentNode } from '@/lib/comments/thread';
import type { View } from '@/lib/comments/thread-views';
import { wordsIn } from '@/lib/language/words';
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
  const words = wordsIn(setting.language, 'comments');
  const answers = answersInWords(article.answerCount, article.authors, setting.language);
  return (
    <section id="comments" aria-labelledby="comments-title" className="column">
      <div className="dialogue-head">
        <h2 id="comments-title">{commentsInWords(article.commentCount, setting.language)}</h2>
        {answers && <p className="answered">{answers}</p>}
        {article.commentCount > 1 && <Views setting={setting} article={article} view={view} />}
      </div>
      {article.commentCount > 0 && <News setting={setting} article={article} />}
      {continues && (
        <p className="continues">
          {words.rich('goesOnHere', {
            name: continues.name || words('somebody'),
            link: (name) => (
              <a href={`/c/${continues.rootId}`}>
                <bdi>{name}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      {threads.length > 0 && <CommentList nodes={threads} setting={setting} isTop />}
      {threads.length === 0 && setting.isOpen && <p className="note mt-6">{words('beFirst')}</p>}
      {rest && (
        <p className="continues">
          <a href={rest}>
            {words('restOfThread')} <Arrow to="further" />
          </a>
        </p>
      )}
      {(earlier || further) && (
        <nav aria-label={words('pages')} className="comment-pages">
          {earlier && (
            <a href={earlier} rel="prev">
              <Arrow to="earlier" /> {view ? words('toBeginning') : words('earlier')}
            </a>
          )}
          {further && (
            <a href={further} rel="next">
              {words('further')} <Arrow to="further" />
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
function News({ setting, article }: Pick<Props, 'setting' | 'article'>) {
  const sentence = wordsIn(setting.language, 'comments').markup('news', {
    count: () => '<b></b>',
    answers: (part) => `<span>${part}</span>`,
    next: (label) => `<a href="${viewPath(setting.articleSlug, 'newest')}#comments">${label} ↓</a>`,
  });
  return (
    <p
      className="news"
      hidden
      data-counts={`${article.commentCount} ${article.answerCount}`}
      dangerouslySetInnerHTML={{ __html: sentence }}
    />
  );
}

const LABELS = { oldest: 'oldestFirst', newest: 'newestFirst', 'with-author': 'withAuthor' } as const;

/** Ways to read the conversation: plain links to documents that are the same for everyone. */
function Views({ setting, article, view }: Pick<Props, 'setting' | 'article' | 'view'>) {
  const slug = setting.articleSlug;
  const words = wordsIn(setting.language, 'comments');
  const ways: { way: keyof typeof LABELS; path: string }[] = [
    { way: 'oldest', path: pagePath(slug, null) },
    { way: 'newest', path: viewPath(slug, 'newest') },
  ];
  if (article.answerCount > 0) ways.push({ way: 'with-author', path: viewPath(slug, 'with-author') });
  return (
    <nav aria-label={words('ways')} className="dialogue-views">
      {ways.map(({ way, path }) => (
        <a
          key={way}
          href={`${path}#comments`}
          rel={way === 'oldest' ? undefined : 'nofollow'}
          aria-current={way === (view ?? 'oldest') ? 'page' : undefined}
        >
          {words(LABELS[way])}
        </a>
      ))}
    </nav>
  );
}
