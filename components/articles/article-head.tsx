import { CalendarDate } from '@/components/site/relative-time';
import { AuthorLinks, answersInWords, commentsInWords, readingMinutes } from './byline';

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
  const path = `/${encodeURIComponent(article.slug)}`;
  const answers = answersInWords(article.answerCount, authors, language);
  return (
    <header className="article-head column">
      <h1 className="p-name" dir="auto">
        {title || 'Untitled'}
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
                edited{' '}
                <CalendarDate
                  moment={article.editedAt}
                  language={language}
                  timeZone={timeZone}
                  className="dt-updated"
                />
              </span>
            )}
            <span>{minutesInWords(readingMinutes(article.wordCount))}</span>
          </>
        )}
        {(article.commentsOpen || article.commentCount > 0) && (
          <span>
            <a href="#comments">{commentsInWords(article.commentCount, language)}</a>
            {answers && (
              <>
                {', '}
                <span className="answered">{answers}</span>
              </>
            )}
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

function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
