import { z } from 'zod';
import { SEARCH_KINDS } from './search-path';

/** Pages of articles: of more than these nobody asks for the next. */
const LAST_PAGE = 50;

/** A parameter that is given twice counts once. */
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of a search says. Whatever else stands there, it is answered as well as may be. */
export const searchInput = z.object({
  q: z.preprocess(one, z.string().catch('')),
  in: z.preprocess(one, z.enum(SEARCH_KINDS).catch('all')),
  /** Of articles, from 1. */
  page: z.preprocess(one, z.coerce.number().int().min(1).max(LAST_PAGE).catch(1)),
  /** The comment after which the page begins. */
  before: z.preprocess(
    one,
    z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
  ),
});
export type SearchInput = z.output<typeof searchInput>;
