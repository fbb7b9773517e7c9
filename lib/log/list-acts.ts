import { eq, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { log } from '@/db/schema/log';
import { users } from '@/db/schema/people';
import type { LoggedAct } from './acts';

/** One act, as it is shown. */
export interface LogEntry {
  id: number;
  at: Date;
  act: LoggedAct;
  /** Null where the blog itself acted, or the account is gone. */
  actor: string | null;
  actorId: string | null;
  why: string;
  undoneAt: Date | null;
  /** The comment that it was done to. */
  commentId: number | null;
  /** The article that it was done to, or that the comment stands under. */
  article: { id: number; title: string } | null;
  /** The person that it was done to. */
  person: { id: string; name: string } | null;
}

/** What was done to one comment, to one article with its comments, or to one person and by them. */
export type LogOf = { commentId: number } | { articleId: number } | { personId: string };

/** Acts on one page. */
const PER_PAGE = 50;

interface LogPage {
  entries: LogEntry[];
  /** The entry after which an earlier page begins, where there is one. */
  next: number | undefined;
}

/** Acts, the last first, at the same cost however many there are. */
export async function listActs(db: Queryable, of: LogOf, before?: number, most = PER_PAGE): Promise<LogPage> {
  const rows = await db
    .select({
      id: log.id,
      at: log.at,
      act: log.act,
      actor: sql<string | null>`(select u.name from users u where u.id = ${log.actorId})`,
      actorId: log.actorId,
      why: log.why,
      undoneAt: log.undoneAt,
      commentId: log.commentId,
      articleId: log.articleId,
      title: articles.title,
      personId: log.personId,
      person: users.name,
    })
    .from(sql`${listed(of, before ?? Number.MAX_SAFE_INTEGER, most + 1)} listed`)
    .innerJoin(log, sql`${log.id} = listed.id`)
    .leftJoin(users, eq(users.id, log.personId))
    .leftJoin(articles, eq(articles.id, log.articleId))
    .orderBy(sql`${log.id} desc`);
  const entries = rows.slice(0, most).map(({ personId, person, articleId, title, act, ...row }) => ({
    ...row,
    act: act as LoggedAct,
    article: articleId === null ? null : { id: articleId, title: title ?? '' },
    person: personId === null ? null : { id: personId, name: person ?? '' },
  }));
  return { entries, next: rows.length > most ? entries.at(-1)?.id : undefined };
}

/** Each index has its entries in order, so that of each no more are read than fit on a page. */
function listed(of: LogOf, before: number, limit: number): SQL {
  const latest = (which: SQL) =>
    sql`(select l.id from log l where ${which} and l.id < ${before}::bigint order by l.id desc limit ${limit})`;
  if ('commentId' in of) return latest(sql`l.comment_id = ${of.commentId}`);
  if ('articleId' in of) return latest(sql`l.article_id = ${of.articleId}`);
  const both = sql`${latest(sql`l.person_id = ${of.personId}`)} union ${latest(sql`l.actor_id = ${of.personId}`)}`;
  return sql`(select b.id from (${both}) b order by b.id desc limit ${limit})`;
}
