import { type SQL, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { setAuthors } from '@/lib/articles/authors';
import { renderBody } from '@/lib/articles/render-body';
import { nameKey } from '@/lib/identity/name-key';
import { COMMENT_RENDER_VERSION } from '@/lib/markdown/comment';
import { announceChange } from '@/lib/site/changes';
import { stormPlaces } from './storm-places';
import type { StormShape } from './storm-shape';
import { stormWords } from './storm-words';

const AUTHOR = 'Storm Petrel';
const BODY = 'An article that many people answered.\n\n## What they said\n\nSee below.';
/** Over this long before now the comments are spread evenly: a year. */
const SPREAD_SECONDS = 365 * 24 * 3_600;

export interface Storm {
  slug: string;
  /** How many, from 1. All of them are published. */
  comments: number;
  /**
   * `mixed`: threads of 1 to 32, replies down to depth 6. `flat`: no replies. `one-thread`: all under one comment, down to
   * depth 6. `deep`: each answers the one before. `fan`: all answer the first.
   */
  shape: StormShape;
}

/**
 * Makes an article with that many comments at once, for benchmarks: in a few statements, every sixth or so by the
 * article's author, counts kept. Takes a run of numbers for itself: not for a blog on which somebody is writing.
 */
export async function plantStorm(db: Database, { slug, comments, shape }: Storm): Promise<void> {
  await db.transaction(async (tx) => {
    const authorId = await addAuthor(tx);
    const articleId = await addArticle(tx, slug, authorId);
    const first = await takeIds(tx, comments);
    // Where we may, without looking up for each comment whether its article is there: we have just made it.
    await tx.execute(sql`
      select set_config('session_replication_role', 'replica', true) where current_setting('is_superuser') = 'on'`);
    await tx.execute(sql`create temp table storm_words on commit drop as
      select i - 1 as i, w ->> 'body' as body, w ->> 'html' as html
      from jsonb_array_elements(${JSON.stringify(stormWords())}::jsonb) with ordinality as t(w, i)`);
    await tx.execute(sql`analyze storm_words`);
    for (const places of stormPlaces(shape, comments))
      await writeComments(tx, { places, articleId, authorId, first, comments });
    await tx.execute(sql`
      update articles set comment_count = ${comments},
        answer_count = (select count(*) from comments where article_id = ${articleId} and user_id = ${authorId})
      where id = ${articleId}`);
    // What the trigger would have done.
    await tx.execute(sql`
      insert into unsearched (comment_id) select id from comments where article_id = ${articleId}::bigint order by id
      on conflict do nothing`);
    await announceChange(tx, 'articles', `article:${articleId}`);
  });
  await db.execute(sql`analyze comments`);
}

/** One author for all storms. */
async function addAuthor(tx: Queryable): Promise<string> {
  const [row] = await tx
    .insert(users)
    .values({ name: AUTHOR, nameKey: nameKey(AUTHOR), handle: 'storm-petrel', role: 'author' })
    .onConflictDoUpdate({ target: users.handle, set: { name: AUTHOR } })
    .returning({ id: users.id });
  return row?.id as string;
}

async function addArticle(tx: Queryable, slug: string, authorId: string): Promise<number> {
  const publishedAt = sql`now() - make_interval(secs => ${SPREAD_SECONDS})`;
  const [row] = await tx
    .insert(articles)
    .values({
      ...{ slug, title: `A storm: ${slug}`, question: 'What do you say?', body: BODY },
      ...(await renderBody(tx, { body: BODY, bodyFormat: 'markdown', language: null })),
      ...{ state: 'published', publishedAt, createdAt: publishedAt },
    })
    .returning({ id: articles.id });
  const id = row?.id as number;
  await setAuthors(tx, id, [authorId]);
  return id;
}

/** The first of so many numbers in a row. */
async function takeIds(tx: Queryable, count: number): Promise<number> {
  const sequence = sql`pg_get_serial_sequence('comments', 'id')`;
  const [row] = await tx.execute<{ last: string }>(
    sql`select setval(${sequence}, nextval(${sequence}) + ${count} - 1) as last`,
  );
  return Number(row?.last) - count + 1;
}

interface Writing {
  /** Rows of n, parent, root, depth, replies, size; n, parent and root count from 0. */
  places: SQL;
  articleId: number;
  authorId: string;
  first: number;
  comments: number;
}

async function writeComments(tx: Queryable, { places, articleId, authorId, first, comments }: Writing) {
  const byAuthor = sql`(p.depth > 0 and p.n % 4 = 2)`;
  const at = sql`now() - make_interval(secs => ${SPREAD_SECONDS} * (1 - (p.n + 1)::float8 / ${comments + 1}))`;
  await tx.execute(sql`
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, user_id, guest_name, guest_email,
      body, body_html, render_version, visible_replies, thread_size, created_at, published_at)
    select ${first}::bigint + p.n, ${articleId}::bigint, ${first}::bigint + p.parent, ${first}::bigint + p.root, p.depth,
      ${first}::bigint + p.n, 'published',
      case when ${byAuthor} then ${authorId} end,
      case when not ${byAuthor} then 'Guest ' || p.n % 9973 end,
      case when not ${byAuthor} then 'guest' || p.n % 9973 || '@example.org' end,
      w.body, w.html, ${COMMENT_RENDER_VERSION}::smallint, p.replies, p.size, ${at}, ${at}
    from (${places}) p join storm_words w on w.i = p.n * 37 % 100`);
}
