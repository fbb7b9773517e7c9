import { wordsIn } from '@/lib/language/words';
import { type SearchKind, searchPath } from '@/lib/search/search-path';

interface Counted {
  count: number;
  /** Whether there are more than were counted. */
  isMore: boolean;
}

interface Props {
  language: string;
  query: string;
  kind: SearchKind;
  articles: Counted;
  comments: Counted;
}

/** What was found, counted, and the way to see only the one or the other. */
export function SearchWays({ language, query, kind, articles, comments }: Props) {
  const words = wordsIn(language, 'search');
  const ways: [SearchKind, string][] = [
    ['all', words('all')],
    ['articles', words(articles.isMore ? 'manyArticles' : 'articleCount', { count: articles.count })],
    ['comments', words(comments.isMore ? 'manyComments' : 'commentCount', { count: comments.count })],
  ];
  return (
    <nav className="search-ways" aria-label={words('show')}>
      {ways.map(([way, name]) => (
        <a key={way} href={searchPath({ query, kind: way })} aria-current={way === kind ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
