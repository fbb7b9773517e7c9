import { SEARCHED_LIMIT } from '@/lib/comments/input';
import { countInWords, type JudgedList, listPath } from '@/lib/comments/judgement';
import { wordsIn } from '@/lib/language/words';

interface Props {
  list: JudgedList;
  /** Whether a whole address or network is looked for, too. */
  mayTrace: boolean;
  found: Found | undefined;
  language: string;
}

interface Found {
  text: string;
  isCut: boolean;
  count: number;
  isMore: boolean;
  trouble?: 'no-words' | 'only-excluded' | 'too-slow';
}

/** How the messages say why nothing could be looked for. */
const TROUBLES = {
  'no-words': 'searchNoWords',
  'only-excluded': 'searchOnlyExcluded',
  'too-slow': 'searchTooSlow',
} as const;

/** A field that searches a list of comments, and what came of it. */
export function CommentSearch({ list, mayTrace, found, language }: Props) {
  const words = wordsIn(language, 'desk');
  return (
    <search>
      <form action="/studio/comments" method="get" className="people-search">
        <input type="hidden" name="state" value={list.list} />
        <label htmlFor="q">{words(mayTrace ? 'findTraced' : 'find')}</label>
        <input id="q" name="q" type="search" dir="auto" defaultValue={list.q} maxLength={SEARCHED_LIMIT} />
        <button type="submit" className="button-quiet">
          {words('search')}
        </button>
        {list.q && <a href={listPath({ list: list.list })}>{words('searchNothing')}</a>}
      </form>
      {found && (
        <p role="status" className="note searched">
          {sentences(found, language).join(' ')}
        </p>
      )}
    </search>
  );
}

function sentences({ text, isCut, count, isMore, trouble }: Found, language: string): string[] {
  const words = wordsIn(language, 'desk');
  if (trouble) return [words(TROUBLES[trouble])];
  const some = countInWords(count, language);
  const said =
    count === 0
      ? words('nothingFound', { text })
      : isMore
        ? words('foundMore', { count: some, text })
        : words('foundSome', { found: count, count: some, text });
  return isCut ? [said, words('searchCut')] : [said];
}
