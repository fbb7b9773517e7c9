interface Props {
  label: string;
  /** The list's own path, where its first page is. */
  path: string;
  /** From 1. */
  page: number;
  hasOlder: boolean;
}

/** The way from one page of a list to the next. */
export function Pager({ label, path, page, hasOlder }: Props) {
  if (page === 1 && !hasOlder) return null;
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 ? (
        <a href={pageOfList(path, page - 1)} rel="prev">
          ← Newer articles
        </a>
      ) : (
        <span />
      )}
      {hasOlder && (
        <a href={pageOfList(path, page + 1)} rel="next">
          Older articles →
        </a>
      )}
    </nav>
  );
}

/** `/tags/managing` and `/tags/managing/page/2` */
export function pageOfList(path: string, page: number): string {
  return page === 1 ? path : `${path === '/' ? '' : path}/page/${page}`;
}
