import type { ReactNode } from 'react';
import { wordsIn } from '@/lib/language/words';
import type { Search } from '@/lib/search/search-blog';
import { type SearchKind, searchPath } from '@/lib/search/search-path';
import { tagPath } from '@/lib/site/paths';

interface Props {
  search: Search;
  kind: SearchKind;
  language: string;
}

/** What is to be said of a search before what it found: what was looked for instead, what may have been meant, what is missing. */
export function SearchWords({ search, kind, language }: Props) {
  const words = wordsIn(language, 'search');
  const { query, instead, meant, tag, articles, comments } = search;
  const isNothing = articles.count + comments.count === 0;
  const asked = { query: query.text, asked: bdi };
  return (
    <div className="search-words" role="status">
      {query.isCut && <p>{words('cut')}</p>}
      {query.isOnlyExcluded && <p>{words('onlyExcluded')}</p>}
      {query.text !== '' && query.groups.length === 0 && !query.isOnlyExcluded && <p>{words('noWord')}</p>}
      {query.groups.length > 0 && isNothing && (
        <p>{search.isTooCommon ? words('tooCommon') : words.rich('nothing', asked)}</p>
      )}
      {instead !== undefined && <p>{words.rich('instead', { ...asked, instead, other: bdi })}</p>}
      {meant !== undefined && (
        <p>
          {words.rich('meant', {
            query: meant,
            link: (said) => (
              <a href={searchPath({ query: meant, kind })}>
                <bdi>{said}</bdi>
              </a>
            ),
          })}
        </p>
      )}
      {tag && (
        <p>
          {words.rich('tagged', {
            name: tag.name,
            link: (said) => (
              <a href={tagPath(tag.slug)}>
                <bdi>{said}</bdi>
              </a>
            ),
          })}
        </p>
      )}
    </div>
  );
}

const bdi = (said: ReactNode) => <bdi>{said}</bdi>;
