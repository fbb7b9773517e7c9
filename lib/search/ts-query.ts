import { type SQL, sql } from 'drizzle-orm';
import { folded } from './folded';
import type { Query, Term } from './read-query';
import { isUnspaced, runsOf } from './unspaced';

/** A query for a text search configuration, of type `tsquery`. What has accents is found with them and without. */
export function tsQuery({ groups }: Pick<Query, 'groups'>, config: string): SQL {
  const plain = written(groups, (words) => words);
  const bare = written(groups, (words) => folded(words).trim() || words);
  const without = sql`to_tsquery(${config}::regconfig, ${bare})`;
  // With words left out, "this or that" would find what has either of their forms; in the text both stand.
  const isExcluding = groups.flat().some(({ isExcluded }) => isExcluded);
  if (plain === bare || isExcluding) return without;
  return sql`(to_tsquery(${config}::regconfig, ${plain}) || ${without})`;
}

function written(groups: Term[][], form: (words: string) => string): string {
  return groups
    .map((terms) => terms.map(({ words, isExcluded }) => (isExcluded ? '!' : '') + termQuery(form(words))))
    .map((terms) => `(${terms.join(' & ')})`)
    .join(' | ');
}

/** In it are letters, digits, spaces and points: nothing that PostgreSQL would read as anything else. */
function termQuery(words: string): string {
  return `(${runsOf(words)
    .map((run) => run.trim())
    .filter((run) => run !== '')
    .map((run) => (isUnspaced(run) ? pairs(run) : `'${run}'`))
    .join(' & ')})`;
}

/** A single letter begins a pair, or stands alone at the end of its run. */
function pairs(run: string): string {
  const letters = [...run];
  if (letters.length === 1) return `'${run}':*`;
  return `(${letters
    .slice(1)
    .map((letter, index) => `'${letters[index]}${letter}'`)
    .join(' <-> ')})`;
}
