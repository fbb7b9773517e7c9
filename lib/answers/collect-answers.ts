import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import type { Listener } from './listener';
import { writtenBy } from './queries';

/** Days back in which answers are told along with a new one; each of them has had a turn of its own by then. */
const ALONG_DAYS = 2;
/** Answers of which one mail tells: more than anybody gets in an hour. */
const TOLD_LIMIT = 100;

/** A reply of which somebody is told, with the comment that it answers. */
export interface ToldAnswer {
  id: number;
  name: string;
  isByAuthor: boolean;
  body: string;
  bodyFormat: 'markdown' | 'html';
  bodyHtml: string;
  answeredId: number;
  answeredHtml: string;
  articleTitle: string;
}

interface Row extends Record<string, unknown> {
  id: string;
  name: string | null;
  is_by_author: boolean;
  body: string;
  body_format: 'markdown' | 'html';
  body_html: string;
  answered_id: string;
  answered_html: string;
  title: string;
}

interface Wanted {
  listener: Listener & { to: string };
  rootId: number;
  replyId: number;
}

/**
 * The answers to somebody's comments in a conversation of which they were not told, oldest first: the one that has its
 * turn, and the latest besides. What they said themselves is none, whether signed in or as a guest.
 */
export async function collectAnswers(
  db: Queryable,
  { listener, rootId, replyId }: Wanted,
): Promise<ToldAnswer[]> {
  const isListening =
    listener.kind === 'member'
      ? sql`true`
      : sql`c.wants_answers and not exists (
          select from answer_addresses k where k.id = ${listener.id} and k.stopped_at >= c.created_at)`;
  const rows = await db.execute<Row>(sql`
    select r.id, coalesce(u.name, r.guest_name) as name, r.body, r.body_format, r.body_html, a.title,
      exists (select from article_authors w where w.article_id = r.article_id and w.user_id = r.user_id) as is_by_author,
      c.id as answered_id, c.body_html as answered_html
    from comments r
    join articles a on a.id = r.article_id and a.state = 'published'
    join comments c on c.id = r.parent_id and c.state = 'published' and ${writtenBy(listener)} and ${isListening}
    left join users u on u.id = r.user_id
    where r.root_id = ${rootId}::bigint and r.state = 'published'
      and (r.id = ${replyId}::bigint or r.created_at > now() - make_interval(days => ${ALONG_DAYS}))
      and r.user_id is distinct from ${listener.id} and coalesce(u.email, r.guest_email, '') <> ${listener.to}
      and not exists (select from answers_told t where t.reply_id = r.id)
    order by r.id = ${replyId}::bigint desc, r.created_at desc limit ${TOLD_LIMIT}`);
  return rows.map(answerIn).sort((one, other) => one.id - other.id);
}

function answerIn(row: Row): ToldAnswer {
  return {
    id: Number(row.id),
    name: row.name ?? '',
    isByAuthor: row.is_by_author,
    body: row.body,
    bodyFormat: row.body_format,
    bodyHtml: row.body_html,
    answeredId: Number(row.answered_id),
    answeredHtml: row.answered_html,
    articleTitle: row.title,
  };
}
