import { shownTitle } from '@/lib/articles/shown-title';
import { partOfYearFormat } from '@/lib/site/formats';
import { commentsInWords } from './byline';

interface Line {
  id: number;
  slug: string;
  title: string;
  commentCount: number;
  publishedAt: Date;
}

interface Props {
  articles: Line[];
  language: string;
  timeZone: string;
}

/** Articles of a year that is known, a line each. */
export function TitleList({ articles, language, timeZone }: Props) {
  const format = partOfYearFormat(language === 'en' ? 'en-GB' : language, timeZone, 'day');
  return (
    <ul className="title-list">
      {articles.map(({ id, slug, title, commentCount, publishedAt }) => (
        <li key={id} className="h-entry">
          <time dateTime={publishedAt.toISOString()} className="dt-published">
            {format.format(publishedAt)}
          </time>
          <p>
            <a href={`/${encodeURIComponent(slug)}`} className="u-url p-name">
              <bdi>{shownTitle(title, language)}</bdi>
            </a>
            {commentCount > 0 && (
              <span className="title-count">{commentsInWords(commentCount, language)}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
