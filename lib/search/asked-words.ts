import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import type { Query } from './read-query';
import { tsQuery } from './ts-query';

/** In how many languages a blog is searched at most; each is a search of its own. */
const MOST_CONFIGS = 12;

/** The text search configurations that something of this blog has its words from. */
export async function listConfigs(db: Queryable): Promise<string[]> {
  // From one to the next by the index: there are few, and many articles.
  const rows = await db.execute<{ config: string }>(sql`
    with recursive used as (
      (select config from article_words order by config limit 1)
      union all
      select (select w.config from article_words w where w.config > used.config order by w.config limit 1)
      from used where used.config is not null
    )
    select config from used where config is not null limit ${MOST_CONFIGS}`);
  return rows.map(({ config }) => config);
}

/** The query in each configuration, as rows of `config` and `q`: what is stemmed as English is asked for in English. */
export function askedWords(query: Pick<Query, 'groups'>, configs: string[]): SQL {
  const rows = configs.map((config) => sql`(${config}::text, ${tsQuery(query, config)})`);
  return sql`(values ${sql.join(rows, sql`, `)}) as asked (config, q)`;
}

/** Whether no word of a query is one that is searched in one of the languages: all are as common as "the". */
export async function hasNoWords(
  db: Queryable,
  { query, configs }: { query: Query; configs: string[] },
): Promise<boolean> {
  if (configs.length === 0) return false;
  const [row] = await db.execute<{ none: boolean }>(
    sql`select bool_or(numnode(asked.q) = 0) as none from ${askedWords(query, configs)}`,
  );
  return row?.none === true;
}
