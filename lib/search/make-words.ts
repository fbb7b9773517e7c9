import { type SQL, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';

/** Names the lock under which one process makes words while others leave it to do so. */
const WORDS_LOCK = 7_246_830;
/** Characters of a word that may be what somebody meant. Shorter ones are like too many others. */
const SHORTEST_KNOWN = 4;
const LONGEST_KNOWN = 30;

/**
 * Makes the words that are searched of so many articles and comments that were published or changed, the first ones first.
 * Gives how many: 0 when none waits, or when somebody else is at it.
 */
export async function makeWords(db: Database, most: number): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(${WORDS_LOCK}) as taken`,
    );
    if (!lock?.taken) return 0;
    const waiting = await tx.execute<{ article_id: string | null; comment_id: string | null }>(sql`
      delete from unsearched where n = any(array(select n from unsearched order by n limit ${most}::int))
      returning article_id, comment_id`);
    const articles = waiting.flatMap(({ article_id: id }) => (id === null ? [] : [Number(id)]));
    const comments = waiting.flatMap(({ comment_id: id }) => (id === null ? [] : [Number(id)]));
    if (articles.length > 0) await makeArticleWords(tx, articles);
    if (comments.length > 0) await makeCommentWords(tx, comments);
    return waiting.length;
  });
}

/** `<` in what is plain text begins no tag. */
const plain = (text: SQL) => sql`search_words(config::regconfig, replace(${text}, '<', ' '))`;

async function makeArticleWords(tx: Queryable, ids: number[]): Promise<void> {
  const given = array(ids);
  await tx.execute(sql`
    insert into article_words (article_id, config, title_words, words, name)
    select a.id, config, titled,
      setweight(titled, 'A') || setweight(${plain(sql`left(a.summary || ' ' || a.question, 10000)`)}, 'B')
        || setweight(search_words(config::regconfig, a.body_html), 'D'),
      lower(search_folded(left(a.title, 1000) || ' ' || replace(a.slug, '-', ' ')))
    from articles a
    cross join lateral search_config_of(a.language) as config
    cross join lateral ${plain(sql`left(a.title, 1000)`)} as titled
    where a.id = any(${given})
    on conflict (article_id) do update set config = excluded.config, title_words = excluded.title_words,
      words = excluded.words, name = excluded.name`);
  await learnWords(
    tx,
    sql`select a.title || ' ' || a.body_html as html from articles a where a.id = any(${given}) and ${isPublic}`,
  );
}

/** Of a comment that is not published any more, or that was written and taken back meanwhile, no words are made. */
async function makeCommentWords(tx: Queryable, ids: number[]): Promise<void> {
  const given = array(ids);
  await tx.execute(sql`
    with published as (
      select id, article_id, created_at, body_html from comments
      where id = any(${given}) and state = 'published' for share
    )
    insert into comment_words (comment_id, article_id, config, created_at, words)
    select c.id, c.article_id, config, c.created_at, search_words(config::regconfig, c.body_html)
    from published c join articles a on a.id = c.article_id cross join lateral search_config_of(a.language) as config
    on conflict (comment_id) do update set article_id = excluded.article_id, config = excluded.config,
      created_at = excluded.created_at, words = excluded.words`);
  await learnWords(
    tx,
    sql`select c.body_html as html from comments c join articles a on a.id = c.article_id
      where c.id = any(${given}) and c.state = 'published' and ${isPublic}`,
  );
}

const isPublic = sql`a.state = 'published' and a.published_at <= now()`;

/** Adds the words of these texts to those that a mistyped one may have meant: of what everyone can read, and of nothing else. */
async function learnWords(tx: Queryable, texts: SQL): Promise<void> {
  await tx.execute(sql`
    insert into known_words (word)
    select distinct word
    from (${texts}) texts cross join lateral unnest(tsvector_to_array(search_words('simple', html))) as word
    where length(word) between ${SHORTEST_KNOWN} and ${LONGEST_KNOWN} and word ~ '^[[:alpha:]]+$'
    on conflict do nothing`);
}

function array(ids: number[]): SQL {
  return sql`${`{${ids.join(',')}}`}::bigint[]`;
}
