import { sql } from 'drizzle-orm';
import { COMMENT_RENDER_VERSION } from '@/lib/markdown/comment';
import type { Context, StoredArticle } from './context';
import { rememberImported } from './imported-rows';
import type { StoredPlace } from './place-comments';
import type { ReadyComment } from './ready-comment';
import type { Tx } from './run';

/** Links in one statement. */
const BATCH = 5000;

interface Writing {
  article: StoredArticle;
  comments: ReadyComment[];
  /** Ids of comments that are in the database; these are added. */
  written: Set<number>;
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
  for (const { place } of comments) written.add(place.id);
  const rows = comments.map(({ place, draft, userId }) => ({
    id: place.id,
    parent: place.parentId !== null && written.has(place.parentId) ? place.parentId : null,
    root: place.rootId,
    depth: place.depth,
    anchor: place.anchor,
    user: userId,
    ...draft,
  }));
  await tx.execute(sql`
    insert into comments (id, article_id, parent_id, root_id, depth, anchor, state, held_reason, user_id,
      guest_name, guest_email, guest_website, body, body_format, body_html, render_version, created_at, published_at)
    select r.id, ${article.id}::bigint, r.parent, r.root, r.depth, r.anchor, r.state::comment_state, r."heldReason", r."user",
      r."guestName", r."guestEmail", r."guestWebsite", r.body, 'html', r."bodyHtml", ${COMMENT_RENDER_VERSION}::smallint,
      r."createdAt", case when r.state = 'published' then r."createdAt" end
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(
      id bigint, parent bigint, root bigint, depth integer, anchor bigint, state text, "heldReason" text, "user" text,
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
export async function linkLateParents(tx: Tx, places: (StoredPlace | undefined)[]): Promise<void> {
  const late = places.flatMap((place) =>
    place && !place.known && place.parentId !== null ? [{ id: place.id, parent: place.parentId }] : [],
  );
  for (let start = 0; start < late.length; start += BATCH) {
    await tx.execute(sql`
      update comments c set parent_id = r.parent
      from json_to_recordset(${JSON.stringify(late.slice(start, start + BATCH))}::text::json) as r(id bigint, parent bigint)
      where c.id = r.id and c.parent_id is null`);
  }
}
