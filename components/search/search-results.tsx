import type { ReactNode } from 'react';
import { Arrow } from '@/components/ui/arrow';
import { wordsIn } from '@/lib/language/words';
import type { Search } from '@/lib/search/search-blog';
import { type SearchKind, searchPath } from '@/lib/search/search-path';
import { FoundArticles } from './found-articles';
import { FoundComments } from './found-comments';
import { SearchWays } from './search-ways';

interface Props {
  search: Search;
  kind: SearchKind;
  /** Of articles, from 1. */
  page: number;
  /** Whether this is a further page of comments. */
  isFurther: boolean;
  language: string;
  timeZone: string;
}

/** What was found: articles first, then what was said. */
export function SearchResults({ search, kind, page, isFurther, language, timeZone }: Props) {
  const words = wordsIn(language, 'search');
  const { articles, comments } = search;
  const query = search.instead ?? search.query.text;
  const more = (to: string, said: string) => (
    <p className="search-more">
      <a href={to} rel="next">
        {said} <Arrow to="further" />
      </a>
    </p>
  );
  return (
    <>
      <SearchWays {...{ language, query, kind, articles, comments }} />
      {(isFurther || page > 1) && (
        <p className="meta">
          <a href={searchPath({ query, kind })}>
            <Arrow to="earlier" /> {words('toBeginning')}
          </a>
        </p>
      )}
      {articles.list.length > 0 && !isFurther && (
        <Section name="articles" title={words('articles')}>
          <FoundArticles articles={articles.list} language={language} timeZone={timeZone} />
          {articles.hasMore &&
            more(
              kind === 'all'
                ? searchPath({ query, kind: 'articles' })
                : searchPath({ query, kind: 'articles', page: page + 1 }),
              words('furtherArticles'),
            )}
        </Section>
      )}
      {comments.list.length > 0 && (
        <Section name="comments" title={words('comments')}>
          <FoundComments comments={comments.list} language={language} timeZone={timeZone} />
          {comments.next !== undefined &&
            more(searchPath({ query, kind: 'comments', before: comments.next }), words('furtherComments'))}
        </Section>
      )}
    </>
  );
}

function Section({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <section className="list-section" aria-labelledby={`${name}-found`}>
      <h2 id={`${name}-found`} className="section-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
