import { sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { isPublicA } from '@/lib/articles/is-public';
import { folded } from './folded';
import { nearest } from './nearest';

/** How much of the words must be found in a title or address, from 0 to 1. PostgreSQL's own 0.6 misses two letters turned. */
const ALIKE = 0.45;
/** Characters of words that are compared: longer than a title. */
const COMPARED = 120;
/** Words that share most with a mistyped one, of which the nearest is taken. */
const CANDIDATES = 20;
/** A word with fewer letters is like too many others. */
const SHORTEST = 4;
/** Words of a query that are corrected. */
const CORRECTED = 6;

export interface AlikeArticle {
  id: number;
  slug: string;
  title: string;
}

/** Public articles and pages whose title or address reads most like these words. In a transaction, which it sets up. */
export async function findArticlesAlike(
  tx: Queryable,
  words: string,
  limit: number,
): Promise<AlikeArticle[]> {
  const given = folded(words).toLowerCase().replace(/\s+/g, ' ').trim().slice(0, COMPARED).toWellFormed();
  if (!/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(given)) return [];
  await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true)`);
  const rows = await tx.execute<{ id: string; slug: string; title: string }>(sql`
    select a.id, a.slug, a.title
    from article_words w join articles a on a.id = w.article_id
    where ${given} <% w.name and ${isPublicA}
    order by word_similarity(${given}, w.name) desc, similarity(${given}, w.name) desc, a.published_at desc, a.id
    limit ${limit}::int`);
  return rows.map(({ id, slug, title }) => ({ id: Number(id), slug, title }));
}

/** What each of these words may have been meant to be: one that stands in something public and is written much alike. */
export async function findMeantWords(
  db: Database | Queryable,
  words: string[],
): Promise<Map<string, string>> {
  const asked = words.map((word) => folded(word).toLowerCase());
  const given = asked.filter((word) => word.length >= SHORTEST && /^\p{L}+$/u.test(word)).slice(0, CORRECTED);
  if (given.length === 0) return new Map();
  const rows = await db.execute<{ word: string; known: string }>(sql`
    select given.word, alike.word as known
    from unnest(${sql.param(given)}::text[]) as given (word)
    cross join lateral (
      select k.word, similarity(k.word, given.word) as likeness from known_words k
      where k.word % given.word and k.word <> given.word
      order by likeness desc, k.word limit ${CANDIDATES}
    ) alike
    order by alike.likeness desc, alike.word`);
  return new Map(
    words.flatMap((word) => {
      const asked = folded(word).toLowerCase();
      const known = rows.filter((row) => row.word === asked).map((row) => row.known);
      const meant = nearest(asked, known);
      return meant === undefined ? [] : [[word, meant]];
    }),
  );
}
