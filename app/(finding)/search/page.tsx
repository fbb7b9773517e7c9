import type { Metadata } from 'next';
import { AlikeTitles } from '@/components/search/alike-titles';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { SearchWords } from '@/components/search/search-words';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';
import { TooMany } from '@/lib/search/few';
import { type SearchInput, searchInput } from '@/lib/search/input';
import { readQuery } from '@/lib/search/read-query';
import { type Search, searchBlog, TooSlow } from '@/lib/search/search-blog';
import { askToComeBack } from '@/lib/site/exchange';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { text } = readQuery(searchInput.parse(await searchParams).q);
  const words = wordsIn((await findBlog(database())).language, 'search');
  return {
    title: text === '' ? words('title') : words('titleFor', { query: text }),
    robots: { index: false, follow: true },
  };
}

/** `/search?q=`: what everyone may read and has these words. It is asked anew each time and kept nowhere. */
export default async function SearchPage({ searchParams }: Props) {
  const input = searchInput.parse(await searchParams);
  const { language, timeZone } = await findBlog(database());
  const words = wordsIn(language, 'search');
  const query = readQuery(input.q);
  const search = await found(input);
  const isNothing = typeof search === 'object' && search.articles.count + search.comments.count === 0;
  return (
    <main id="main" className="column front">
      <h1 className="page-title">{words('title')}</h1>
      <SearchForm language={language} query={query.text} kind={input.in} />
      {typeof search === 'string' ? (
        <p className="search-words" role="status">
          {words(search)}
        </p>
      ) : (
        <>
          <SearchWords search={search} kind={input.in} language={language} />
          {!isNothing && (
            <SearchResults
              search={search}
              kind={input.in}
              page={input.page}
              isFurther={input.before !== undefined}
              language={language}
              timeZone={timeZone}
            />
          )}
          <AlikeTitles articles={search.alike} language={language} />
        </>
      )}
      {(query.text === '' || isNothing) && (
        <p className="note search-browse">
          {words.rich('browse', {
            archive: (said) => <a href="/archive">{said}</a>,
            tags: (said) => <a href="/tags">{said}</a>,
          })}
        </p>
      )}
    </main>
  );
}

/** What was found, or the sentence for a search that could not be made now. */
async function found(input: SearchInput): Promise<Search | 'tooSlow' | 'tooMany'> {
  try {
    return await searchBlog(database(), input);
  } catch (error) {
    const why = error instanceof TooSlow ? 'tooSlow' : error instanceof TooMany ? 'tooMany' : undefined;
    if (!why) throw error;
    askToComeBack();
    return why;
  }
}
