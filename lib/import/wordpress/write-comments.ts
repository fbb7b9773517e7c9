import { sql } from 'drizzle-orm';
import { COMMENT_RENDER_VERSION } from '@/lib/markdown/comment';
import type { Context, StoredArticle } from './context';
import { rememberImported } from './imported-rows';
import type { ReadyComment } from './ready-comment';
import type { Tx } from './run';

/** Links in one statement. */
const BATCH = 5000;

/** What of an article's comments is in the database. */
export interface Written {
  ids: Set<number>;
  /** Replies that stand there without their parent. */
  late: { id: number; parent: number }[];
}

interface Writing {
  article: StoredArticle;
  comments: ReadyComment[];
  written: Written;
}

/**
 * Writes new comments in one statement. A reply that comes before what it answers is written without its parent,
 * which `linkLateParents` adds when all are there.
 */
export async function writeComments(
  { run }: Context,
  tx: Tx,
  { article, comments, written }: Writing,
): Promise<void> {
  if (comments.length === 0) return;
  for (const { place } of comments) written.ids.add(place.id);
  for (const { place } of comments) {
    const { id, parentId: parent } = place;
    if (parent !== null && !written.ids.has(parent)) written.late.push({ id, parent });
  }
  const rows = comments.map(({ place, draft, userId }) => ({
    id: place.id,
    parent: place.parentId !== null && written.ids.has(place.parentId) ? place.parentId : null,
    root: place.rootId,
    depth: place.depth,
    anchor: place.anchor,
    replies: place.drawn.visibleReplies,
    size: place.drawn.threadSize,
    user: userId,
    ...draft,
  }));
  await tx.execute(sql`
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, held_reason, user_id,
      guest_name, guest_email, guest_website, body, body_format, body_html, render_version,
      visible_replies, thread_size, created_at, published_at)
    select r.id, ${article.id}::bigint, r.parent, r.root, r.depth, r.anchor, r.state::comment_state, r."heldReason", r."user",
      r."guestName", r."guestEmail", r."guestWebsite", r.body, 'html', r."bodyHtml", ${COMMENT_RENDER_VERSION}::smallint,
      r.replies, r.size,
      r."createdAt", case when r.state = 'published' then r."createdAt" end
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(
      id bigint, parent bigint, root bigint, depth integer, anchor bigint, replies integer, size integer, state text, "heldReason" text, "user" text,
      "guestName" text, "guestEmail" text, "guestWebsite" text, body text, "bodyHtml" text, "createdAt" timestamptz)`);
  const remembered = comments.map(({ listed, place, ours }) => ({
    key: listed.key,
    target: String(place.id),
    digest: listed.digest,
    ours,
  }));
  await rememberImported(tx, { source: run.source, kind: 'comment' }, remembered);
}

/** Adds the parents of replies that stood before them in the file. */
export async function linkLateParents(tx: Tx, { late }: Written): Promise<void> {
  for (let start = 0; start < late.length; start += BATCH) {
    await tx.execute(sql`
      update comments c set parent_id = r.parent
      from json_to_recordset(${JSON.stringify(late.slice(start, start + BATCH))}::text::json) as r(id bigint, parent bigint)
      where c.id = r.id`);
  }
}
