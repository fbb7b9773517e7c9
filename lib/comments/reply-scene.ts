import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { inOneGo } from '@/db/in-one-go';
import type { Viewer } from '@/lib/identity/viewer';
import type { CommentState } from './counts';
import { isSameSending, type Sending } from './sending';

/** What is known of the place where a reply is to stand, and of who writes it. */
export interface ReplyScene {
  article: { id: number; state: string; commentsOpen: boolean } | undefined;
  /** Null when nothing is answered, undefined when what is answered is not there. */
  parent: { articleId: number; state: CommentState } | null | undefined;
  /** The comment that an earlier arrival of the same sending made. */
  same: { id: number; state: CommentState } | undefined;
  /** Whether a comment of the viewer was published before. */
  wasPublished: boolean;
}

interface Row extends Record<string, unknown> {
  state: string;
  comments_open: boolean;
  parent_article_id: string | null;
  parent_state: CommentState | null;
  same_id: string | null;
  same_state: CommentState | null;
  was_published: boolean;
}

/** Reads all that decides on a reply in one question, before anything waits for it. */
export async function findReplyScene(
  db: Queryable,
  viewer: Viewer | null,
  { articleId, parentId, sending }: { articleId: number; parentId: number | null; sending: Sending },
): Promise<ReplyScene> {
  const [row] = await inOneGo<Row>(db, [
    sql`
    select a.state, a.comments_open, p.article_id as parent_article_id, p.state as parent_state,
      s.id as same_id, s.state as same_state,
      exists (select from comments c where c.user_id = ${viewer?.id ?? null} and c.state = 'published') as was_published
    from articles a
    left join comments p on p.id = ${parentId}::bigint
    left join lateral (
      select same.id, same.state from comments same
      where same.article_id = a.id and ${isSameSending(sending)} order by same.id limit 1
    ) s on true
    where a.id = ${articleId}::bigint`,
  ]);
  if (!row) return { article: undefined, parent: null, same: undefined, wasPublished: false };
  const parent = row.parent_state
    ? { articleId: Number(row.parent_article_id), state: row.parent_state }
    : undefined;
  return {
    article: { id: articleId, state: row.state, commentsOpen: row.comments_open },
    parent: parentId === null ? null : parent,
    same: row.same_state ? { id: Number(row.same_id), state: row.same_state } : undefined,
    wasPublished: row.was_published,
  };
}
