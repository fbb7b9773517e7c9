import { absoluteUrl } from '@/lib/site/address';

/** What may be searched: everything, or the one or the other. */
export const SEARCH_KINDS = ['all', 'articles', 'comments'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

interface Asked {
  query: string;
  kind?: SearchKind;
  /** Of articles, from 1. */
  page?: number;
  /** The comment after which a page of comments begins. */
  before?: number;
}

/** The address of a search. */
export function searchPath({ query, kind = 'all', page = 1, before }: Asked): string {
  const said = new URLSearchParams({ q: query });
  if (kind !== 'all') said.set('in', kind);
  if (page > 1) said.set('page', String(page));
  if (before !== undefined) said.set('before', String(before));
  return `/search?${said}`;
}

/** The address of a search for those who look for words from elsewhere, with a gap in their place. */
export const searchTemplate = (gap: string): string => absoluteUrl(`/search?q=${gap}`);
