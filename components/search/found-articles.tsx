import { CalendarDate } from '@/components/site/relative-time';
import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';
import type { ShownArticle } from '@/lib/search/show';
import { MarkedText } from './marked-text';

interface Props {
  articles: ShownArticle[];
  language: string;
  timeZone: string;
}

/** Articles that have the words, each with the place where it has them. */
export function FoundArticles({ articles, language, timeZone }: Props) {
  const words = wordsIn(language, 'articles');
  return (
    <ol className="found-list">
      {articles.map((article) => (
        <li key={article.id} lang={article.language ?? undefined}>
          <h3 dir="auto" className="found-title">
            <a href={`/${encodeURIComponent(article.slug)}`}>
              {article.title.length > 0 ? <MarkedText pieces={article.title} /> : shownTitle('', language)}
            </a>
          </h3>
          <p className="found-part" dir="auto">
            <MarkedText pieces={article.part} />
          </p>
          {article.kind === 'article' && (
            <p className="meta" lang={language}>
              <CalendarDate moment={article.publishedAt} language={language} timeZone={timeZone} />
              {article.commentCount > 0 && (
                <span className="title-count">{words('comments', { count: article.commentCount })}</span>
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
