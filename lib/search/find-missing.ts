import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { type AlikeArticle, findArticlesAlike } from './alike-queries';
import { Few } from './few';

/** A page that is not there is nobody's hurry, but it must not become a way to keep the database busy. */
const TIMEOUT_MS = 300;
const asking = new Few({ atOnce: 1, waiting: 8 });
const MOST = 4;

/** What programs ask for that look for weak places of other software. */
const PROBE =
  /^\/(?:\.|wp-|cgi-|vendor\/)|\.(?:php|aspx?|jsp|cgi|env|sql|bak|zip|gz|ya?ml|json|xml|ico|js|css|map|txt)$/i;
/** First parts of addresses that say of what kind they are. */
const KINDS = new Set([
  'tags',
  'tag',
  'category',
  'authors',
  'author',
  'archive',
  'page',
  'feed',
  'c',
  'comments',
]);

/** The words of an address that somebody came by: of its last part that has any. Empty where nobody would look for them. */
export function wordsOfAddress(path: string): string {
  if (PROBE.test(path)) return '';
  const parts = path
    .split('/')
    .map((part) => decodeURIComponent(part).replace(/\.html?$/i, ''))
    .filter((part) => /\p{L}{2}/u.test(part) && !KINDS.has(part));
  return (parts.at(-1) ?? '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed();
}

/**
 * What whoever asked for a missing page may have meant: published articles whose address or title reads like these words.
 * None when there is no time to look.
 */
export async function findMissing(open: () => Database, words: string): Promise<AlikeArticle[]> {
  if (words === '') return [];
  try {
    // Opening fails, too, where there is no database.
    return await asking.run(() =>
      open().transaction(async (tx) => {
        await tx.execute(sql`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`);
        return findArticlesAlike(tx, words, MOST);
      }),
    );
  } catch {
    return [];
  }
}
