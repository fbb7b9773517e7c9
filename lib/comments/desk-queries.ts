import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { COUNTED_UP_TO, NTH_UP_TO } from './judgement';
import { hasManyArticles, isTheirsInPublic } from './own-articles';

/** A comment that came before another in its conversation. */
export interface Earlier {
  id: number;
  name: string;
  isByAuthor: boolean;
  bodyHtml: string;
}

/** A conversation that waits for its author, by its last comment. */
export interface Waiting {
  id: number;
  name: string;
  isMember: boolean;
  /** How many comments of this person are published here, this one among them, counted no further than one past `NTH_UP_TO`; for guests unknown, since names prove nothing. */
  nth: number | null;
  bodyHtml: string;
  createdAt: Date;
  waitsSince: Date;
  laterUntil: Date | null;
  article: { id: number; title: string; slug: string };
  /** The two comments before it, the earlier one first. */
  before: Earlier[];
}

interface Filter {
  /** Whose articles. */
  authorId: string;
  /** Those that were put off, and are not due. */
  isLater?: boolean;
  /** Those after this one. */
  after?: { since: Date; id: number };
  limit: number;
}

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  is_member: boolean;
  nth: number | null;
  body_html: string;
  created_at: Date | string;
  waits_since: Date | string;
  later_until: Date | string | null;
  article_id: string;
  title: string;
  slug: string;
  before: Earlier[];
}

/** Conversations under an author's articles that wait, the longest first, at the same cost however many comments there are. */
export async function listWaiting(db: Queryable, filter: Filter): Promise<Waiting[]> {
  const found = waiting(filter, await hasManyArticles(db, filter.authorId));
  const rows = await db.execute<Row>(sql`
    select c.id, coalesce(u.name, c.guest_name, '') as name, c.user_id is not null as is_member,
      case when c.user_id is not null then (
        select count(*)::int from (
          select from comments m where m.user_id = c.user_id and m.state = 'published' and m.id <= c.id limit ${NTH_UP_TO + 1}
        ) m
      ) end as nth,
      c.body_html, c.created_at, c.waits_since, c.later_until, c.article_id, a.title, a.slug,
      ${twoBefore} as before
    from ${found} w join comments c on c.id = w.id
    join articles a on a.id = c.article_id
    left join users u on u.id = c.user_id
    order by c.waits_since, c.id`);
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name,
    isMember: row.is_member,
    nth: row.nth,
    bodyHtml: row.body_html,
    createdAt: new Date(row.created_at),
    waitsSince: new Date(row.waits_since),
    laterUntil: row.later_until === null ? null : new Date(row.later_until),
    article: { id: Number(row.article_id), title: row.title, slug: row.slug },
    before: row.before,
  }));
}

const earlier = (c: SQL) => sql`json_build_object('id', ${c}.id,
  'name', coalesce((select u.name from users u where u.id = ${c}.user_id), ${c}.guest_name, ''),
  'isByAuthor', coalesce((
    select true from article_authors w where w.article_id = ${c}.article_id and w.user_id = ${c}.user_id), false),
  'bodyHtml', ${c}.body_html)`;

/** What the comment answers, and what that answered, where they are published. */
const twoBefore = sql`coalesce((
  select json_agg(${earlier(sql`e`)} order by e.depth) from comments e
  where e.id in (c.parent_id, (select p.parent_id from comments p where p.id = c.parent_id)) and e.state = 'published'
), '[]')`;

/** What stands between an index of waits and those that are shown. */
interface Sought extends Omit<Filter, 'authorId'> {
  /** Of one article, where each is asked; of all otherwise. */
  among: SQL;
}

const listed = ({ among, isLater = false, after, limit }: Sought) => sql`
  select c.id, c.waits_since from comments c
  where ${among} and c.waits_since is not null and ${isPutOff(isLater)}
    and (c.waits_since, c.id) > (${(after?.since ?? new Date(0)).toISOString()}::timestamptz, ${after?.id ?? 0}::bigint)
  order by c.waits_since, c.id limit ${limit}`;

/**
 * The longest waits of each of the author's articles stand together in an index; of these, the longest. The waits of all
 * articles do too, in which those of an author of very many are soon met.
 */
function waiting({ authorId, ...filter }: Filter, isOfMany: boolean): SQL {
  if (isOfMany) {
    // As the index says it that has the waits of all.
    const among = sql`c.article_id > 0 and ${isTheirsInPublic(sql`c.article_id`, authorId)}`;
    return sql`(${listed({ ...filter, among })})`;
  }
  return sql`(
    select c.id, c.waits_since from article_authors w join articles a on a.id = w.article_id and a.state = 'published'
    cross join lateral (${listed({ ...filter, among: sql`c.article_id = w.article_id` })}) c
    where w.user_id = ${authorId} order by c.waits_since, c.id limit ${filter.limit})`;
}

const isPutOff = (isLater: boolean) =>
  isLater ? sql`c.later_until > now()` : sql`(c.later_until is null or c.later_until <= now())`;

/** How many conversations wait for this author, and how many were put off, each counted no further than one past `COUNTED_UP_TO`. */
export async function countWaiting(
  db: Queryable,
  authorId: string,
): Promise<{ waiting: number; later: number; longest: Date | null }> {
  const isOfMany = await hasManyArticles(db, authorId);
  const found = (isLater: boolean) => waiting({ authorId, isLater, limit: COUNTED_UP_TO + 1 }, isOfMany);
  const [row] = await db.execute<{ waiting: number; later: number; longest: Date | string | null }>(sql`
    select w.waiting, w.longest, (select count(*)::int from ${found(true)} later) as later
    from (select count(*)::int as waiting, min(waits_since) as longest from ${found(false)} found) w`);
  const { waiting: some = 0, later = 0, longest = null } = row ?? {};
  return { waiting: some, later, longest: longest === null ? null : new Date(longest) };
}
