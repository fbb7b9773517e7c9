import { CalendarDate } from '@/components/site/relative-time';
import { AuthorLinks, answersInWords, commentsInWords } from './byline';

export interface ListedArticle {
  id: number;
  slug: string;
  title: string;
  excerpt: string;
  commentCount: number;
  answerCount: number;
  publishedAt: Date;
  authors: { id: string; name: string; handle: string | null }[];
}

interface Props {
  articles: ListedArticle[];
  language: string;
  timeZone: string;
  /** Of their headings, where they stand under another. */
  level?: 2 | 3;
}

/** Articles one under the other, each with its first words. */
export function ArticleList({ articles, language, timeZone, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return articles.map((article) => {
    const path = `/${encodeURIComponent(article.slug)}`;
    const answers = answersInWords(article.answerCount, article.authors, language);
    return (
      <article key={article.id} className="listed h-entry">
        <Heading dir="auto" className="listed-title">
          <a href={path} className="u-url p-name">
            {article.title || 'Untitled'}
          </a>
        </Heading>
        {article.excerpt && (
          <p className="excerpt p-summary" dir="auto">
            {article.excerpt}
          </p>
        )}
        <p className="meta">
          {article.authors.length > 0 && (
            <span>
              <AuthorLinks authors={article.authors} language={language} />
            </span>
          )}
          <CalendarDate
            moment={article.publishedAt}
            language={language}
            timeZone={timeZone}
            className="dt-published"
          />
          <span>
            <a href={`${path}#comments`}>{commentsInWords(article.commentCount, language)}</a>
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
