import { desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import type { CommentState } from './counts';
import { COUNTED_UP_TO } from './judgement';
import { hasManyArticles, isTheirs } from './own-articles';
import { isWrittenByAuthor } from './queries';

const STATES: CommentState[] = ['published', 'held', 'spam', 'removed'];

export interface ModeratedComment {
  id: number;
  state: CommentState;
  heldReason: string | null;
  name: string;
  isMember: boolean;
  isByAuthor: boolean;
  bodyHtml: string;
  createdAt: Date;
  article: { id: number; title: string; slug: string };
  parent: { name: string; bodyHtml: string } | null;
}

/** What a list for judging holds. */
interface Filter {
  /** All when not given. */
  state?: CommentState;
  /** Only those that were reported, in whatever state, while nobody has dealt with that. */
  isReported?: boolean;
  /** Narrows to the articles of one author. */
  authorId?: string;
  /** Only comments with a smaller id. */
  before?: number;
  /** Only these, of those that are meant otherwise: what a search found. */
  ids?: number[];
  limit: number;
}

/** Comments for those who judge them, newest first, at the same cost however many there are. */
export async function listCommentsForModeration(db: Queryable, filter: Filter): Promise<ModeratedComment[]> {
  const parentOf = <T>(column: SQL) =>
    sql<T>`(select ${column} from comments p left join users u on u.id = p.user_id where p.id = ${comments.parentId})`;
  const found = listed(filter, await isOfMany(db, filter));
  const rows = await db
    .select({
      id: comments.id,
      state: comments.state,
      heldReason: comments.heldReason,
      name: sql<string>`coalesce(${users.name}, ${comments.guestName}, '')`,
      isMember: sql<boolean>`${comments.userId} is not null`,
      isByAuthor: isWrittenByAuthor,
      bodyHtml: comments.bodyHtml,
      createdAt: comments.createdAt,
      articleId: articles.id,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      parentName: parentOf<string | null>(sql`coalesce(u.name, p.guest_name, '')`),
      parentHtml: parentOf<string | null>(sql`p.body_html`),
    })
    .from(sql`${found} listed`)
    .innerJoin(comments, sql`${comments.id} = listed.id`)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(users, eq(users.id, comments.userId))
    .orderBy(desc(comments.id));
  return rows.map(({ articleId, articleTitle, articleSlug, parentName, parentHtml, ...row }) => ({
    ...row,
    article: { id: articleId, title: articleTitle, slug: articleSlug },
    parent: parentHtml === null ? null : { name: parentName ?? '', bodyHtml: parentHtml },
  }));
}

/** Of what a search found, what is in this list at this moment. */
function listedOf(ids: number[], { state, authorId }: Filter): SQL {
  const isOfState = state ? sql`c.state = ${state}::comment_state` : sql`true`;
  const isTheirs = authorId
    ? sql`exists (select from article_authors w where w.article_id = c.article_id and w.user_id = ${authorId})`
    : sql`true`;
  return sql`(
    select c.id from comments c
    where c.id = any(${`{${ids.join(',')}}`}::bigint[]) and ${isOfState} and ${isTheirs})`;
}

const isOfMany = async (db: Queryable, { authorId }: Pick<Filter, 'authorId'>) =>
  authorId !== undefined && (await hasManyArticles(db, authorId));

/**
 * The ids of a list. For an author, the newest of each of their articles: an index has them together; for an author of very
 * many, those of theirs that are met first on the way back from the newest.
 */
function listed(filter: Filter, isOfMany: boolean): SQL {
  if (filter.ids) return listedOf(filter.ids, filter);
  if (filter.isReported) return sql`(${reported(filter, isOfMany)})`;
  const { state, authorId, before, limit } = filter;
  const isListed = sql`c.id < ${before ?? Number.MAX_SAFE_INTEGER}::bigint`;
  const newest = sql`order by c.id desc limit ${limit}`;
  if (!authorId) {
    const isOfState = state ? sql`c.state = ${state}::comment_state and` : sql``;
    return sql`(select c.id from comments c where ${isOfState} ${isListed} ${newest})`;
  }
  const states = sql`unnest(${oneOrAll(state)}::comment_state[]) s(state)`;
  const ofState = (among: SQL) => sql`cross join lateral (
    select c.id from comments c where ${among} and c.state = s.state and ${isListed} ${newest}) c`;
  if (isOfMany)
    return sql`(select c.id from ${states} ${ofState(isTheirs(sql`c.article_id`, authorId))} ${newest})`;
  return sql`(
    select c.id from article_authors w cross join ${states} ${ofState(sql`c.article_id = w.article_id`)}
    where w.user_id = ${authorId} ${newest})`;
}

/** The ids of comments with reports that nobody has dealt with: few, on any blog. */
function reported(
  { authorId, before, limit }: Pick<Filter, 'authorId' | 'before' | 'limit'>,
  isOfMany: boolean,
): SQL {
  const among = (which: SQL) => sql`
    select distinct r.comment_id as id from comment_reports r
    where ${which} r.closed_in is null and r.comment_id < ${before ?? Number.MAX_SAFE_INTEGER}::bigint
    order by r.comment_id desc limit ${limit}`;
  if (!authorId) return among(sql``);
  if (isOfMany) return among(sql`${isTheirs(sql`r.article_id`, authorId)} and`);
  return sql`
    select found.id from article_authors w
    cross join lateral (${among(sql`r.article_id = w.article_id and`)}) found
    where w.user_id = ${authorId} order by found.id desc limit ${limit}`;
}

/** How many comments were reported while nobody has dealt with that; counted like those of a state. */
export async function countReported(db: Queryable, authorId?: string): Promise<number> {
  const found = reported({ authorId, limit: COUNTED_UP_TO + 1 }, await isOfMany(db, { authorId }));
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${found}) found`);
  return row?.count ?? 0;
}

const oneOrAll = (state?: CommentState) => `{${(state ? [state] : STATES).join(',')}}`;

/**
 * How many comments are in each state, counted no further than one past `COUNTED_UP_TO`; `authorId` narrows to the articles
 * of one author.
 */
export async function countCommentsByState(
  db: Queryable,
  authorId?: string,
): Promise<Record<CommentState, number>> {
  const most = sql`limit ${COUNTED_UP_TO + 1}`;
  // In the order of an index, so that it is read, and not a table in which the next of a rare state may be far: the newest
  // first, as the lists have them, where an author's own are met sooner than behind years of others'.
  const ofState = (among: SQL) =>
    sql`select from comments c where ${among} and c.state = s.state order by c.id desc ${most}`;
  const found = !authorId
    ? ofState(sql`true`)
    : (await isOfMany(db, { authorId }))
      ? ofState(isTheirs(sql`c.article_id`, authorId))
      : sql`select from article_authors w cross join lateral (${ofState(sql`c.article_id = w.article_id`)}) c
          where w.user_id = ${authorId} ${most}`;
  const rows = await db.execute<{ state: CommentState; count: number }>(sql`
    select s.state, (select count(*)::int from (${found}) found) as count
    from unnest(${oneOrAll()}::comment_state[]) s(state)`);
  return {
    ...{ published: 0, held: 0, spam: 0, removed: 0 },
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  };
}
