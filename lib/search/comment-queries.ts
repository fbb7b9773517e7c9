import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { isPublic, isPublicA } from '@/lib/articles/is-public';
import { isWrittenByAuthor } from '@/lib/comments/queries';
import { askedWords } from './asked-words';
import type { Query } from './read-query';

/** Comments are counted so far; then there are "more than 1,000". */
export const COUNTED = 1_000;
/** Of words that very many comments have, the next ones are looked for among so many before all are. */
const NEAR = 20_000;
/** Characters of stored HTML in which the words are looked for, to show them: more than anybody can send. */
const SHOWN_SOURCE = 40_000;

/** Where a comment stands in time. */
interface Moment {
  id: number;
  /** As PostgreSQL writes it. */
  createdAt: string;
}

interface Asked {
  query: Query;
  configs: string[];
  /** How many are listed; with 0 they are only counted. */
  limit: number;
  /** The comment after which the page begins; the newest ones come first. */
  before?: number;
}

export interface FoundComments {
  ids: number[];
  /** How many there are, up to `COUNTED`. */
  count: number;
  isMore: boolean;
  hasOlder: boolean;
}

/**
 * Published comments under public articles that have the words, the latest first, by their ids. Rare words are found by
 * their index and sorted; of words that are in more than a thousand comments, those are taken that are met first on the way
 * back from the latest.
 */
export async function findCommentsWith(db: Queryable, asked: Asked): Promise<FoundComments> {
  const { query, configs, limit } = asked;
  if (configs.length === 0) return { ids: [], count: 0, isMore: false, hasOlder: false };
  const from = asked.before === undefined ? undefined : await findMoment(db, asked.before);
  const words = askedWords(query, configs);
  // Materialised: planned as if all were wanted, which only the index of words gives, and left when there are enough.
  const found = sql`found as materialized (
    select w.comment_id, w.article_id, w.created_at
    from ${words} join comment_words w on w.config = asked.config and w.words @@ asked.q)`;
  const counted = await list(db, {
    found: sql`with ${found} select f.comment_id as id, f.created_at from found f`,
    rest: sql`limit ${COUNTED + 1}`,
  });
  const count = Math.min(counted.length, COUNTED);
  const isMore = counted.length > COUNTED;
  if (limit === 0) return { ids: [], count, isMore, hasOlder: false };
  const ids = isMore
    ? await listMany(db, { words, found, from, limit: limit + 1 })
    : counted.sort(latestFirst).filter((one) => !from || latestFirst(from, one) < 0);
  return { ids: ids.slice(0, limit).map(({ id }) => id), count, isMore, hasOlder: ids.length > limit };
}

interface Many {
  words: SQL;
  found: SQL;
  from: Moment | undefined;
  limit: number;
}

/** Of very many, the next ones. */
async function listMany(db: Queryable, { words, found, from, limit }: Many): Promise<Moment[]> {
  const isOlder = (row: SQL) =>
    from
      ? sql`(${row}.created_at, ${row}.comment_id) < (${from.createdAt}::timestamptz, ${from.id}::bigint)`
      : sql`true`;
  const latest = sql`order by f.created_at desc, f.comment_id desc limit ${limit}::int`;
  const near = await list(db, {
    found: sql`select f.comment_id as id, f.created_at from (
      select * from comment_words near where ${isOlder(sql`near`)}
      order by near.created_at desc, near.comment_id desc limit ${NEAR}
    ) f join ${words} on f.config = asked.config and f.words @@ asked.q`,
    rest: latest,
  });
  if (near.length === limit) return near;
  return list(db, {
    found: sql`with ${found} select f.comment_id as id, f.created_at from found f`,
    where: isOlder(sql`f`),
    rest: latest,
  });
}

async function list(
  db: Queryable,
  { found, where = sql`true`, rest }: { found: SQL; where?: SQL; rest: SQL },
): Promise<Moment[]> {
  const rows = await db.execute<{ id: string; created_at: string }>(
    sql`${found} join articles a on a.id = f.article_id where ${isPublicA} and ${where} ${rest}`,
  );
  return rows.map((row) => ({ id: Number(row.id), createdAt: row.created_at }));
}

async function findMoment(db: Queryable, id: number): Promise<Moment | undefined> {
  const [row] = await db
    .select({ createdAt: sql<string>`${comments.createdAt}` })
    .from(comments)
    .where(eq(comments.id, id));
  return row && { id, createdAt: row.createdAt };
}

function latestFirst(one: Moment, other: Moment): number {
  return Date.parse(other.createdAt) - Date.parse(one.createdAt) || other.id - one.id;
}

export type FoundComment = Awaited<ReturnType<typeof listFoundComments>>[number];

/** What is shown of these comments, the latest first: of each that is still published, and whose article is. */
export async function listFoundComments(db: Queryable, ids: number[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: comments.id,
      name: sql<string>`coalesce(${users.name}, ${comments.guestName}, '')`,
      isByAuthor: isWrittenByAuthor,
      bodyHtml: sql<string>`left(${comments.bodyHtml}, ${SHOWN_SOURCE}::int)`,
      createdAt: comments.createdAt,
      articleSlug: articles.slug,
      articleTitle: articles.title,
      language: articles.language,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(users, eq(users.id, comments.userId))
    .where(
      sql`${inArray(comments.id, ids)} and ${comments.state} = 'published'
        and ${isPublic()}`,
    )
    .orderBy(sql`${comments.createdAt} desc`, sql`${comments.id} desc`);
}
