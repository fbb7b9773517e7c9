import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { makeWords } from '@/lib/search/make-words';

/** For plans.test.ts: the words of what is there, words that are known, and changes that wait, as many as a large blog has. */
export async function plantSearch(db: Database): Promise<void> {
  while ((await makeWords(db, 5_000)) > 0);
  await db.execute(sql`
    insert into known_words (word)
    select 'k' || translate(n::text, '0123456789', 'abcdefghij') from generate_series(1, 50000) n`);
  await db.execute(sql`insert into unsearched (comment_id) select -n from generate_series(1, 50000) n`);
  await db.execute(sql`vacuum analyze`);
}

/** A word that all articles have is compared in all of them: their words, which lie apart from their texts. */
export const FEW_FOR_A_COMMON_WORD = ['blog', 'article_words'];

/** In a third of all comments, in a few of them, in all articles, in one, nowhere, in some without others. */
const QUERIES = [
  'year',
  'ladder or lantern',
  'article',
  'series 17',
  'lanturn',
  '"the year" -ladder -series',
];

/** How the pages of the search are asked for; `comment` is one of very many. */
export const searchWays = (comment: string): Record<string, { searchParams?: Record<string, string> }[]> => ({
  '(reading)/opensearch.xml/route.ts': [{}],
  '(finding)/layout.tsx': [{}],
  '(finding)/search/page.tsx': [
    ...QUERIES.map((q) => ({ searchParams: { q } })),
    { searchParams: { q: 'year', in: 'comments', before: comment } },
    { searchParams: { q: 'article', in: 'articles', page: '30' } },
  ],
});
