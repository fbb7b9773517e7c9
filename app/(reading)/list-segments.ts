import { decodeSegment } from './decode-segment';

/** Past this, the archive and the search serve better. */
const LAST_PAGE = 10_000;

/** What a list's address names, and which of its pages. */
export interface ListAsked {
  /** Undefined for the list of all lists. */
  name: string | undefined;
  /** From 1. */
  page: number;
}

/** Reads `[]`, `[name]` and `[name, 'page', '2']`; undefined for what is no address of a list. The first page has one address. */
export function readListSegments(segments: string[] = []): ListAsked | undefined {
  const [name, word, number, ...rest] = segments.map(decodeSegment);
  if (name === '' || rest.length > 0) return undefined;
  if (word === undefined) return { name, page: 1 };
  const page = readPageNumber(number);
  return word === 'page' && page !== undefined && page > 1 ? { name, page } : undefined;
}

/** A page's number as it may stand in an address. */
export function readPageNumber(text = ''): number | undefined {
  const page = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  return page >= 1 && page <= LAST_PAGE ? page : undefined;
}
