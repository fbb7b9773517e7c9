import { Arrow } from '@/components/ui/arrow';
import { wordsIn } from '@/lib/language/words';

interface Props {
  /** The list's own path, where its first page is. */
  path: string;
  /** From 1. */
  page: number;
  hasOlder: boolean;
  language: string;
}

/** The way from one page of a list to the next. */
export function Pager({ path, page, hasOlder, language }: Props) {
  if (page === 1 && !hasOlder) return null;
  const words = wordsIn(language, 'articles');
  return (
    <nav className="pager" aria-label={words('pages')}>
      {page > 1 ? (
        <a href={pageOfList(path, page - 1)} rel="prev">
          <Arrow to="earlier" /> {words('newer')}
        </a>
      ) : (
        <span />
      )}
      {hasOlder && (
        <a href={pageOfList(path, page + 1)} rel="next">
          {words('older')} <Arrow to="further" />
        </a>
      )}
    </nav>
  );
}

/** `/tags/managing` and `/tags/managing/page/2` */
export function pageOfList(path: string, page: number): string {
  return page === 1 ? path : `${path === '/' ? '' : path}/page/${page}`;
}
