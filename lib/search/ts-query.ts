import { type SQL, sql } from 'drizzle-orm';
import { folded } from './folded';
import type { Query, Term } from './read-query';
import { isUnspaced, runsOf } from './unspaced';

/** Letters from which on a word is found by its beginning: with fewer, most words begin. */
const SHORTEST_BEGINNING = 3;

/** A query for a text search configuration, of type `tsquery`. What has accents is found with them and without. */
export function tsQuery(query: Pick<Query, 'groups'>, config: string): SQL {
  return made(query, config, () => '');
}

/** The same for words that are not stemmed: what begins with them is found, too. */
export function beginningsQuery(query: Pick<Query, 'groups'>, config: string): SQL {
  return made(query, config, (run) =>
    run.split(' ').every((word) => word.length >= SHORTEST_BEGINNING) ? ':*' : '',
  );
}

/** What stands behind a run of words in quotation marks: `:*` where more letters may follow. */
type Ending = (run: string) => '' | ':*';

function made({ groups }: Pick<Query, 'groups'>, config: string, ending: Ending): SQL {
  const plain = written(groups, (words) => termQuery(words, ending));
  const bare = written(groups, (words) => termQuery(folded(words).trim() || words, ending));
  const without = sql`to_tsquery(${config}::regconfig, ${bare})`;
  // With words left out, "this or that" would find what has either of their forms; in the text both stand.
  const isExcluding = groups.flat().some(({ isExcluded }) => isExcluded);
  if (plain === bare || isExcluding) return without;
  return sql`(to_tsquery(${config}::regconfig, ${plain}) || ${without})`;
}

function written(groups: Term[][], form: (words: string) => string): string {
  return groups
    .map((terms) => terms.map(({ words, isExcluded }) => (isExcluded ? '!' : '') + form(words)))
    .map((terms) => `(${terms.join(' & ')})`)
    .join(' | ');
}

/** In it are letters, digits, spaces and points: nothing that PostgreSQL would read as anything else. */
function termQuery(words: string, ending: Ending): string {
  return `(${runsOf(words)
    .map((run) => run.trim())
    .filter((run) => run !== '')
    .map((run) => (isUnspaced(run) ? pairs(run) : `'${run}'${ending(run)}`))
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
