import { type SQL, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { isPublicA } from '@/lib/articles/is-public';

/** Names the lock under which one process makes words while others leave it to do so. */
const WORDS_LOCK = 7_246_830;
/** Characters of a word that may be what somebody meant. Shorter ones are like too many others. */
const SHORTEST_KNOWN = 4;
const LONGEST_KNOWN = 30;

/**
 * Makes the words that are searched of so many articles and comments that were published or changed, the first ones first.
 * Gives how many: 0 when none waits, when somebody else is at it, or when all are being changed at this moment.
 */
export async function makeWords(db: Database, most: number): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(${WORDS_LOCK}) as taken`,
    );
    return lock?.taken ? makeWaiting(tx, sql`n`, most) : 0;
  });
}

/**
 * Makes the words of the latest changes, for a search that is to find them. An import may have put very many before them.
 * What takes longer, with the time until another is done with its own, is given up: it gets its words in the background.
 */
export async function makeLatestWords(db: Database, most: number, milliseconds: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`);
    await tx.execute(sql`select pg_advisory_xact_lock(${WORDS_LOCK})`);
    await makeWaiting(tx, sql`n desc`, most);
  });
}

interface Waiting extends Record<string, unknown> {
  n: string;
  article_id: string | null;
  comment_id: string | null;
}

/** What somebody changes at this moment goes on waiting, for its words would hold them up. */
async function makeWaiting(tx: Queryable, order: SQL, most: number): Promise<number> {
  const waiting = await tx.execute<Waiting>(
    sql`select n, article_id, comment_id from unsearched order by ${order} limit ${most}::int`,
  );
  const articles = waiting.flatMap(({ article_id: id }) => (id === null ? [] : [Number(id)]));
  const comments = waiting.flatMap(({ comment_id: id }) => (id === null ? [] : [Number(id)]));
  const busyArticles = articles.length > 0 ? await makeArticleWords(tx, articles) : new Set();
  const busyComments = comments.length > 0 ? await makeCommentWords(tx, comments) : new Set();
  const done = waiting.filter(
    (one) => !busyArticles.has(one.article_id) && !busyComments.has(one.comment_id),
  );
  const made = array(done.map(({ n }) => Number(n)));
  if (done.length > 0) await tx.execute(sql`delete from unsearched where n = any(${made})`);
  return done.length;
}

/**
 * Locks those of these rows that nobody else has locked, until their words are made; gives the others. To wait for them
 * could be for ever: a reply locks several comments, too, in an order of its own.
 */
async function lockFree(
  tx: Queryable,
  rows: SQL,
  strength: SQL,
): Promise<{ free: number[]; busy: Set<unknown> }> {
  const found = await tx.execute<{ id: string; is_free: boolean }>(sql`
    with free as materialized (select id from ${rows} for ${strength} skip locked)
    select id, id in (select id from free) as is_free from ${rows}`);
  const free = found.filter((row) => row.is_free).map(({ id }) => Number(id));
  return { free, busy: new Set(found.filter((row) => !row.is_free).map(({ id }) => id)) };
}

/** `<` in what is plain text begins no tag. */
const plain = (text: SQL) => sql`search_words(config::regconfig, replace(${text}, '<', ' '))`;

async function makeArticleWords(tx: Queryable, ids: number[]): Promise<Set<unknown>> {
  const { free, busy } = await lockFree(tx, sql`articles where id = any(${array(ids)})`, sql`key share`);
  const given = array(free);
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
    sql`select a.title || ' ' || a.body_html as html from articles a where a.id = any(${given}) and ${isPublicA}`,
  );
  return busy;
}

/** What everyone searches are the words of what is published; who judges comments searches all of them. */
async function makeCommentWords(tx: Queryable, ids: number[]): Promise<Set<unknown>> {
  // Before any comment is locked: a reply to one waits as long as it is.
  await learnWords(
    tx,
    sql`select c.body_html as html from comments c join articles a on a.id = c.article_id
      where c.id = any(${array(ids)}) and c.state = 'published' and ${isPublicA}`,
  );
  const { free, busy } = await lockFree(tx, sql`comments where id = any(${array(ids)})`, sql`share`);
  await tx.execute(sql`
    insert into comment_words (comment_id, article_id, config, created_at, words)
    select c.id, c.article_id, config, c.created_at, search_words(config::regconfig, c.body_html)
    from comments c join articles a on a.id = c.article_id cross join lateral search_config_of(a.language) as config
    where c.id = any(${array(free)}) and c.state = 'published'
    on conflict (comment_id) do update set article_id = excluded.article_id, config = excluded.config,
      created_at = excluded.created_at, words = excluded.words`);
  await makeJudgedWords(tx, free);
  return busy;
}

/** With the marks that no text can have, see the table. */
async function makeJudgedWords(tx: Queryable, ids: number[]): Promise<void> {
  const who = sql`coalesce(u.name, c.guest_name, '') || ' ' || left(a.title, 1000)`;
  await tx.execute(sql`
    insert into judged_words (comment_id, words)
    select c.id, search_words('simple', c.body_html) || search_words('simple', replace(${who}, '<', ' '))
      || array_to_tsvector(array['state=' || c.state, 'article=' || c.article_id])
    from comments c join articles a on a.id = c.article_id left join users u on u.id = c.user_id
    where c.id = any(${array(ids)})
    on conflict (comment_id) do update set words = excluded.words`);
}

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
