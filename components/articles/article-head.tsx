import { CalendarDate } from '@/components/site/relative-time';
import { answersInWords, authorNames, commentsInWords, readingMinutes } from './byline';

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
    authors: { id: string; name: string }[];
  };
  language: string;
  timeZone: string;
}

/** Title, one-line summary, and one line about the rest. */
export function ArticleHead({ article, language, timeZone }: Props) {
  const { title, summary, authors } = article;
  const answers = answersInWords(article.answerCount, authors);
  return (
    <header className="article-head column">
      <h1 className="p-name" dir="auto">
        {title}
      </h1>
      {summary && (
        <p className="summary p-summary" dir="auto">
          {summary}
        </p>
      )}
      <p className="meta">
        {authors.length > 0 && (
          <span className="p-author h-card">
            <bdi className="p-name">{authorNames(authors, language)}</bdi>
          </span>
        )}
        {article.kind === 'article' && (
          <>
            <CalendarDate
              moment={article.publishedAt}
              language={language}
              timeZone={timeZone}
              className="dt-published"
            />
            <span>{minutesInWords(readingMinutes(article.wordCount))}</span>
          </>
        )}
        {(article.commentsOpen || article.commentCount > 0) && (
          <span>
            <a href="#comments">{commentsInWords(article.commentCount)}</a>
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

function minutesInWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
