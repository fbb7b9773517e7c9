import { wordsIn } from '@/lib/language/words';
import { TYPED_LIMIT } from '@/lib/search/read-query';

interface Props {
  language: string;
  /** What was asked, as it was typed. */
  query: string;
  /** What is searched, where it is not everything. */
  kind: string;
}

/** The search on a page of its own. */
export function SearchForm({ language, query, kind }: Props) {
  const words = wordsIn(language, 'search');
  return (
    <search>
      <form action="/search" className="search-form">
        <label htmlFor="q" className="sr-only">
          {words('field')}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={TYPED_LIMIT}
          autoComplete="off"
          enterKeyHint="search"
          dir="auto"
          // Whoever comes here without a question comes to ask one.
          // biome-ignore lint/a11y/noAutofocus: the field is what the page is for
          autoFocus={query === ''}
          aria-describedby="q-hint"
        />
        {kind !== 'all' && <input type="hidden" name="in" value={kind} />}
        <button type="submit" className="button-quiet">
          {words('send')}
        </button>
      </form>
      <p id="q-hint" className="search-hint">
        {words.rich('hint', { typed: (said) => <bdi>{said}</bdi> })}
      </p>
    </search>
  );
}

/** The search in the header of every page: a word that can be written over. */
export function HeaderSearch({ language }: { language: string }) {
  const words = wordsIn(language, 'search');
  return (
    <search>
      <form action="/search">
        <input
          name="q"
          type="search"
          className="header-search"
          aria-label={words('field')}
          placeholder={words('title')}
          maxLength={TYPED_LIMIT}
          autoComplete="off"
          enterKeyHint="search"
        />
      </form>
    </search>
  );
}
