import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import type { Query } from './read-query';
import { beginningsQuery } from './ts-query';

/** Finds are counted so far, and sorted; of words that more comments have, the next ones are looked for. */
const COUNTED = 500;
/** Of words that very many comments have, the next ones are looked for among so many before all are. */
const NEAR = 5_000;
/** Of one network or address the latest comments are looked through: more are an author's own, or need no search. */
const LATEST = 1_000;
/** An author's articles are told by their marks, so many of them; with more, most of the blog is theirs. */
const MOST_MARKS = 50;

/** Which comments somebody who judges them looks through. */
export interface JudgedScope {
  /** All when not given. */
  state?: string;
  /** Narrows to the articles of one author. */
  authorId?: string;
  /** Only comments with a smaller id. */
  before?: number;
  limit: number;
}

export interface FoundJudged {
  /** The newest first, one more than the limit where there are more. */
  ids: number[];
  /** How many there are in all, up to `COUNTED`. */
  count: number;
  isMore: boolean;
}

/** Comments with these words in them, in their writer's name or in their article's title. */
export async function findJudgedWith(db: Queryable, query: Query, scope: JudgedScope): Promise<FoundJudged> {
  const marks = await marksOf(db, scope);
  const asked = sql`(${marks}${beginningsQuery(query, 'simple')})`;
  // Materialised: planned as if all were wanted, which only the index of words gives, and left when there are enough.
  const found = sql`with found as materialized (
    select w.comment_id as id from judged_words w where w.words @@ ${asked})`;
  const counted = await ids(
    db,
    sql`${found} select f.id from found f where ${isTheirs(scope)} limit ${COUNTED + 1}`,
  );
  const isMore = counted.length > COUNTED;
  const further = isMore
    ? await listMany(db, { asked, found, scope })
    : counted.filter((id) => id < beforeOf(scope)).sort((one, other) => other - one);
  return { ids: further.slice(0, scope.limit), count: Math.min(counted.length, COUNTED), isMore };
}

/** Of very many, the next ones: those that are met first on the way back from the latest. */
async function listMany(
  db: Queryable,
  { asked, found, scope }: { asked: SQL; found: SQL; scope: JudgedScope },
): Promise<number[]> {
  const isOlder = sql`f.id < ${beforeOf(scope)}::bigint and ${isTheirs(scope)}`;
  const latest = sql`order by f.id desc limit ${scope.limit}::int`;
  const near = await ids(
    db,
    sql`select f.id from (
      select w.comment_id as id, w.words from judged_words w where w.comment_id < ${beforeOf(scope)}::bigint
      order by w.comment_id desc limit ${NEAR}
    ) f where f.words @@ ${asked} and ${isOlder} ${latest}`,
  );
  if (near.length === scope.limit) return near;
  return ids(db, sql`${found} select f.id from found f where ${isOlder} ${latest}`);
}

/** Comments that were sent from a network, as comments have it. */
export function findJudgedFrom(db: Queryable, network: string, scope: JudgedScope): Promise<FoundJudged> {
  return listLatest(
    db,
    sql`select c.id, c.state, c.article_id from comments c where c.network = ${network}
      order by c.created_at desc limit ${LATEST}`,
    scope,
  );
}

/** Comments of whoever has an address, in lower case: of a member's proven one, and of guests who gave it. */
export function findJudgedBy(db: Queryable, address: string, scope: JudgedScope): Promise<FoundJudged> {
  return listLatest(
    db,
    sql`(select c.id, c.state, c.article_id from comments c where c.guest_email = ${address} limit ${LATEST})
      union all
      (select c.id, c.state, c.article_id from users u join comments c on c.user_id = u.id where u.email = ${address}
        order by c.created_at desc limit ${LATEST})`,
    scope,
  );
}

async function listLatest(db: Queryable, latest: SQL, scope: JudgedScope): Promise<FoundJudged> {
  const isOfState = scope.state ? sql`f.state = ${scope.state}::comment_state` : sql`true`;
  const found = await ids(
    db,
    sql`select f.id from (${latest}) f where ${isOfState} and ${isTheirs(scope)} order by f.id desc`,
  );
  const further = found.filter((id) => id < beforeOf(scope));
  const count = Math.min(found.length, COUNTED);
  return { ids: further.slice(0, scope.limit), count, isMore: found.length > COUNTED };
}

/** The marks of what is looked through, each with an `&&` behind it: what is rare in it is found by the index alone. */
async function marksOf(db: Queryable, { state, authorId }: JudgedScope): Promise<SQL> {
  const marked = (mark: string) => sql`${mark}::tsquery && `;
  const ofState = state ? marked(`'state=${state}'`) : sql``;
  if (!authorId) return ofState;
  const own = await ids(
    db,
    sql`select w.article_id as id from article_authors w where w.user_id = ${authorId} limit ${MOST_MARKS + 1}`,
  );
  if (own.length > MOST_MARKS) return ofState;
  // Of nobody's article, where they have none.
  const ofArticles = own.length > 0 ? own.map((id) => `'article=${id}'`).join(' | ') : `'article='`;
  return sql`${ofState}${marked(ofArticles)}`;
}

/** Marks are made some seconds after what they mark: whose articles they are is asked again. */
function isTheirs({ authorId }: JudgedScope): SQL {
  if (!authorId) return sql`true`;
  return sql`exists (
    select from comments c join article_authors w on w.article_id = c.article_id
    where c.id = f.id and w.user_id = ${authorId})`;
}

const beforeOf = ({ before }: JudgedScope): number => before ?? Number.MAX_SAFE_INTEGER;

async function ids(db: Queryable, query: SQL): Promise<number[]> {
  const rows = await db.execute<{ id: string }>(query);
  return rows.map(({ id }) => Number(id));
}
