import { CalendarDate } from '@/components/site/relative-time';
import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';
import { AuthorLinks, CommentCount, readingMinutes } from './byline';

interface Props {
  article: {
    kind: 'article' | 'page';
    title: string;
    summary: string;
    wordCount: number;
    commentsOpen: boolean;
    commentCount: number;
    answerCount: number;
    publishedAt: Date;
    editedAt: Date | null;
    slug: string;
    authors: { id: string; name: string; handle: string | null }[];
  };
  language: string;
  timeZone: string;
}

/** Title, one-line summary, and one line about the rest. */
export function ArticleHead({ article, language, timeZone }: Props) {
  const { title, summary, authors } = article;
  const words = wordsIn(language, 'articles');
  const path = `/${encodeURIComponent(article.slug)}`;
  return (
    <header className="article-head column">
      <h1 className="p-name" dir="auto">
        {shownTitle(title, language)}
      </h1>
      {summary && (
        <p className="summary p-summary" dir="auto">
          {summary}
        </p>
      )}
      <p className="meta">
        {authors.length > 0 && (
          <span>
            <AuthorLinks authors={authors} language={language} />
          </span>
        )}
        {article.kind === 'article' && (
          <>
            <a href={path} className="u-url">
              <CalendarDate
                moment={article.publishedAt}
                language={language}
                timeZone={timeZone}
                className="dt-published"
              />
            </a>
            {article.editedAt && isAnotherDay(article.publishedAt, article.editedAt) && (
              <span>
                {words.rich('edited', {
                  date: () => (
                    <CalendarDate
                      moment={article.editedAt ?? article.publishedAt}
                      language={language}
                      timeZone={timeZone}
                      className="dt-updated"
                    />
                  ),
                })}
              </span>
            )}
            <span>{words('minutes', { minutes: readingMinutes(article.wordCount) })}</span>
          </>
        )}
        {(article.commentsOpen || article.commentCount > 0) && (
          <span>
            <CommentCount article={article} href="#comments" language={language} />
          </span>
        )}
      </p>
    </header>
  );
}

/** A correction on the day of publication needs no date of its own. */
function isAnotherDay(published: Date, edited: Date): boolean {
  return edited.getTime() - published.getTime() > 86_400_000;
}
