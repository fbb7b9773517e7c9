import { CalendarDate } from '@/components/site/relative-time';
import { answersInWords, authorNames, commentsInWords } from './byline';

export interface ListedArticle {
  id: number;
  slug: string;
  title: string;
  excerpt: string;
  commentCount: number;
  answerCount: number;
  publishedAt: Date;
  authors: { id: string; name: string }[];
}

interface Props {
  articles: ListedArticle[];
  language: string;
  timeZone: string;
}

/** Articles one under the other, each with its first words. */
export function ArticleList({ articles, language, timeZone }: Props) {
  return articles.map((article) => {
    const path = `/${encodeURIComponent(article.slug)}`;
    const answers = answersInWords(article.answerCount, article.authors);
    return (
      <article key={article.id} className="listed h-entry">
        <h2 dir="auto">
          <a href={path} className="u-url p-name">
            {article.title || 'Untitled'}
          </a>
        </h2>
        {article.excerpt && (
          <p className="excerpt p-summary" dir="auto">
            {article.excerpt}
          </p>
        )}
        <p className="meta">
          {article.authors.length > 0 && (
            <span className="p-author h-card">
              <bdi>{authorNames(article.authors, language)}</bdi>
            </span>
          )}
          <CalendarDate
            moment={article.publishedAt}
            language={language}
            timeZone={timeZone}
            className="dt-published"
          />
          <span>
            <a href={`${path}#comments`}>{commentsInWords(article.commentCount)}</a>
            {answers && (
              <>
                {', '}
                <span className="answered">{answers}</span>
              </>
            )}
          </span>
        </p>
      </article>
    );
  });
}
