import { inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { COMMENTS_PER_PAGE, selectDrawn } from './queries';
import type { DrawnComment } from './thread';

/** Comments above the one in question that its page shows. What is further up is a link away. */
const ANCESTORS_SHOWN = 20;

export interface Conversation {
  /** From the thread's first comment down, or from where the page begins. */
  ancestors: DrawnComment[];
  comment: DrawnComment;
  /** Replies to it, and to these, in no particular order; the nearest when there are more than a page of them. */
  replies: DrawnComment[];
}

interface Found extends Record<string, unknown> {
  id: string;
  /** Levels below the comment in question; negative above it. */
  level: number;
}

/**
 * A drawn comment of an article with what it answers and what answers it, at the same cost however deep or broad the
 * thread is. Undefined when there is no such comment.
 */
export async function findConversation(
  db: Queryable,
  articleId: number,
  id: number,
): Promise<Conversation | undefined> {
  const found = await db.execute<Found>(sql`
    with recursive above as (
      select c.id, c.parent_id, 0 as level from comments c
      where c.id = ${id}::bigint and c.article_id = ${articleId}::bigint and (c.state = 'published' or c.visible_replies > 0)
      union all
      select c.id, c.parent_id, above.level - 1 from above join comments c on c.id = above.parent_id
      where above.level > ${-ANCESTORS_SHOWN}::int
    ), below as (
      select above.id, 0 as level from above where level = 0
      union all
      select reply.id, below.level + 1 from below cross join lateral (
        select c.id from comments c
        where c.parent_id = below.id and (c.state = 'published' or c.visible_replies > 0)
        order by c.created_at, c.id limit ${COMMENTS_PER_PAGE}
      ) reply
    )
    select id, level from above
    union all
    (select id, level from below where level > 0 limit ${COMMENTS_PER_PAGE})`);
  if (found.length === 0) return undefined;
  const levels = new Map(found.map((row) => [Number(row.id), row.level]));
  const drawn = await selectDrawn(db)
    .where(inArray(comments.id, [...levels.keys()]))
    .orderBy(comments.createdAt, comments.id);
  const levelOf = (comment: DrawnComment) => levels.get(comment.id) ?? 0;
  const comment = drawn.find((one) => levelOf(one) === 0);
  if (!comment) return undefined;
  const ancestors = drawn
    .filter((one) => levelOf(one) < 0)
    .sort((one, other) => levelOf(one) - levelOf(other));
  return { ancestors, comment, replies: drawn.filter((one) => levelOf(one) > 0) };
}
