import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { folded } from './folded';
import { type Marks, possibleForms, wantedRuns } from './mark';
import { type Query, wantedWords } from './read-query';
import { tsQuery } from './ts-query';

/** Forms that are asked about: a page of results has some dozens. */
const MOST_FORMS = 2_000;

/** Which words of these plain texts are forms of those that a query asks for. Stemming is the database's: it is asked. */
export async function findMarks(
  db: Queryable,
  { query, configs, texts }: { query: Query; configs: string[]; texts: string[] },
): Promise<Marks> {
  const wanted = wantedWords(query);
  const runs = wantedRuns(wanted);
  const forms = [...new Set(texts.flatMap((text) => [...possibleForms(text, wanted)]))].slice(0, MOST_FORMS);
  if (forms.length === 0 || configs.length === 0) return { words: new Set(), runs };
  const single = wanted.flatMap((words) => words.split(' ')).map((words) => ({ words, isExcluded: false }));
  const any = { groups: single.map((term) => [term]) };
  const isForm = configs.map(
    (config) => sql`search_words(${config}::regconfig, form) @@ ${tsQuery(any, config)}`,
  );
  const rows = await db.execute<{ form: string }>(
    sql`select form from unnest(${sql.param(forms)}::text[]) as form where ${sql.join(isForm, sql` or `)}`,
  );
  return { words: new Set([...rows.map(({ form }) => form), ...exact(forms, wanted)]), runs };
}

/** Stop words have no stem; in a phrase they are marked all the same. */
function exact(forms: string[], wanted: string[]): string[] {
  const bare = new Set(wanted.flatMap((words) => words.split(' ')).map((word) => folded(word).toLowerCase()));
  return forms.filter((form) => bare.has(folded(form)));
}
