import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import type { SeedComment } from '@/db/seed/demo/comment';
import { dialogues } from '@/db/seed/demo/dialogues';
import { people, type SeedPerson } from '@/db/seed/demo/people';
import { type CommentState, recountArticle } from '@/lib/comments/counts';
import { beginWaits } from '@/lib/comments/waits';
import type { Viewer } from '@/lib/identity/viewer';
import { COMMENT_RENDER_VERSION, renderComment } from '@/lib/markdown/comment';
import { judgeDraft } from '@/lib/moderation/judge-draft';
import { makeRules } from '@/lib/moderation/rules';
import { readSettings } from '@/lib/moderation/settings';
import { NOTHING_LEARNED } from '@/lib/moderation/spam/score';
import type { PlantedArticle } from './plant-articles';
import type { PlantedPeople } from './plant-people';
import { timespan } from './timespan';

interface Planted {
  /** By slug. */
  articles: Map<string, PlantedArticle>;
  people: PlantedPeople;
}

/** A comment of the demo in its place, before it has a number. */
interface Placed {
  seed: SeedComment;
  articleId: number;
  createdAt: Date;
  depth: number;
  parent: Placed | null;
}

type NewComment = typeof comments.$inferInsert;

/** Writes the demo's comments, numbered in the order in which they were written, and counts them. */
export async function plantDialogues(tx: Queryable, planted: Planted): Promise<void> {
  const placed: Placed[] = [];
  for (const [slug, { id, publishedAt }] of planted.articles) {
    for (const seed of dialogues[slug] ?? [])
      place(seed, { articleId: id, since: publishedAt, parent: null, into: placed });
  }
  placed.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const ids = await nextIds(tx, placed.length);
  const rows = new Map<Placed, NewComment & { id: number; rootId: number }>();
  for (const [index, comment] of placed.entries()) {
    const parent = comment.parent && rows.get(comment.parent);
    const id = ids[index] as number;
    const thread = { id, parentId: parent?.id ?? null, rootId: parent?.rootId ?? id };
    rows.set(comment, { ...asRow(comment, planted.people), ...thread, anchor: id });
  }
  await tx.insert(comments).values([...rows.values()]);
  for (const { id } of planted.articles.values()) {
    await recountArticle(tx, id);
    await beginWaits(tx, id);
  }
}

interface Spot {
  articleId: number;
  /** When what it answers was written. */
  since: Date;
  parent: Placed | null;
  into: Placed[];
}

function place(seed: SeedComment, { articleId, since, parent, into }: Spot): void {
  const createdAt = new Date(since.getTime() + timespan(seed.after));
  const placed = { seed, articleId, createdAt, parent, depth: parent ? parent.depth + 1 : 0 };
  into.push(placed);
  for (const reply of seed.replies ?? []) place(reply, { articleId, since: createdAt, parent: placed, into });
}

function asRow({ seed, articleId, createdAt, depth }: Placed, planted: PlantedPeople) {
  const body = Array.isArray(seed.text) ? seed.text.join('\n\n') : seed.text;
  const state: CommentState = seed.state ?? 'published';
  return {
    ...{ articleId, createdAt, depth, body },
    ...writtenBy(seed, planted),
    state,
    heldReason: state === 'held' ? reasonToHold(people[seed.by], body) : null,
    bodyHtml: renderComment(body),
    renderVersion: COMMENT_RENDER_VERSION,
    publishedAt: state === 'published' ? createdAt : null,
    editedAt: seed.editedAfter ? new Date(createdAt.getTime() + timespan(seed.editedAfter)) : null,
  };
}

function writtenBy({ by }: SeedComment, planted: PlantedPeople) {
  const { kind, name, email, website }: SeedPerson = people[by];
  if (kind === 'guest') return { guestName: name, guestEmail: email, guestWebsite: website };
  return { userId: planted[by] };
}

/** What the moderator would read if this person had written just now, and for the first time. */
function reasonToHold({ kind, name }: SeedPerson, body: string): string | null {
  const viewer: Viewer = { id: '', name, email: null, role: 'commenter' };
  const written = {
    viewer: kind === 'guest' ? null : viewer,
    body,
    name,
    published: 0,
    learned: NOTHING_LEARNED,
  };
  return judgeDraft(written, makeRules(readSettings({}))).reason;
}

async function nextIds(tx: Queryable, count: number): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, ${count}::int)`,
  );
  return [...rows].map(({ id }) => Number(id)).sort((a, b) => a - b);
}
