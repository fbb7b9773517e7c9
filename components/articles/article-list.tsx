import { CalendarDate } from '@/components/site/relative-time';
import { shownTitle } from '@/lib/articles/shown-title';
import { AuthorLinks, CommentCount } from './byline';

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
    return (
      <article key={article.id} className="listed h-entry">
        <Heading dir="auto" className="listed-title">
          <a href={path} className="u-url p-name">
            {shownTitle(article.title, language)}
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
            <CommentCount article={article} href={`${path}#comments`} language={language} />
          </span>
        </p>
      </article>
    );
  });
}
