import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { openingWords } from '@/lib/articles/excerpt';
import type { CommentState } from '../counts';

/** Somebody else's word: a writer who goes on below their own comment has not answered it. */
const isByAnother = sql`(r.user_id, r.guest_email) is distinct from (${comments.userId}, ${comments.guestEmail})`;

/** The strongest word that somebody else said right below it: an answer of an author of the article before any reply. */
const below = sql<'answer' | 'reply' | null>`case
  when exists (
    select from article_authors w join comments r on r.article_id = w.article_id and r.user_id = w.user_id
      and r.root_id = ${comments.rootId} and r.state = 'published' and r.parent_id = ${comments.id}
    where w.article_id = ${comments.articleId} and ${isByAnother}) then 'answer'
  when exists (
    select from comments r where r.parent_id = ${comments.id} and r.state = 'published' and ${isByAnother}) then 'reply'
  end`;

/** Whether somebody said something since the words stand as they do. */
const isAnsweredAnew = sql<boolean>`exists (
  select from comments r where r.parent_id = ${comments.id} and r.state = 'published' and ${isByAnother}
    and r.created_at > coalesce(${comments.editedAt}, ${comments.createdAt}))`;

// As a value and not as `exists`, for which the database may read the whole table into a hash.
const wasCalledSpam = sql<boolean>`coalesce((
  select true from log l where l.comment_id = ${comments.id} and l.act = 'comment.spam' and l.undone_at is null limit 1
), false)`;

/** What whoever removed it last gave as the reason. */
const removedFor = sql<string | null>`(
  select l.why from log l where l.comment_id = ${comments.id} and l.act = 'comment.removed' and l.undone_at is null
  order by l.id desc limit 1)`;

/** A comment for its writer alone: whoever calls this asks for the proof, see `isWriter`. */
export async function findOwnComment(db: Queryable, id: number) {
  const [row] = await db
    .select({
      id: comments.id,
      articleId: comments.articleId,
      parentId: comments.parentId,
      state: comments.state,
      userId: comments.userId,
      body: comments.body,
      bodyFormat: comments.bodyFormat,
      bodyHtml: comments.bodyHtml,
      createdAt: comments.createdAt,
      publishedAt: comments.publishedAt,
      editedAt: comments.editedAt,
      editedAfter: comments.editedAfter,
      readByAuthorAt: comments.readByAuthorAt,
      withdrawnAt: comments.withdrawnAt,
      below,
      isAnsweredAnew,
      wasCalledSpam,
      removedFor,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      articleState: articles.state,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, id));
  return row;
}

export type OwnComment = NonNullable<Awaited<ReturnType<typeof findOwnComment>>>;

/** What the checks want to know of a comment that is judged again. Its address leaves the server nowhere. */
export async function findDraftOf(db: Queryable, id: number) {
  const [row] = await db
    .select({
      articleId: comments.articleId,
      parentId: comments.parentId,
      submissionKey: comments.submissionKey,
      name: comments.guestName,
      email: comments.guestEmail,
      website: comments.guestWebsite,
    })
    .from(comments)
    .where(eq(comments.id, id));
  return row;
}

/** Comments on a page of one's own. */
export const OWN_PER_PAGE = 50;
const EXCERPT_SOURCE = 2_000;
const EXCERPT_LIMIT = 160;

export interface OwnRow {
  id: number;
  state: CommentState;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  wasCalledSpam: boolean;
  removedFor: string | null;
  /** Plain text: its first words. */
  excerpt: string;
  createdAt: Date;
  articleTitle: string;
  articleSlug: string;
  articleState: string;
}

/** What a member wrote, the latest first; the comments before one of them where `before` says so, one more than a page holds. */
export function listCommentsOfMember(
  db: Queryable,
  userId: string,
  { before, limit = OWN_PER_PAGE + 1 }: { before?: number; limit?: number } = {},
): Promise<OwnRow[]> {
  const place = (columns: SQL) =>
    sql`(select ${columns} from comments b where b.id = ${before ?? null}::bigint)`;
  // The first comparison is there for the index.
  const isBefore =
    before === undefined
      ? undefined
      : sql`${comments.createdAt} <= ${place(sql`b.created_at`)}
          and (${comments.createdAt}, ${comments.id}) < ${place(sql`b.created_at, b.id`)}`;
  return listOwn(db, and(eq(comments.userId, userId), isBefore), limit);
}

/** What a guest wrote, of whom the browser has the receipts. */
export async function listCommentsOfGuest(db: Queryable, ids: number[]): Promise<OwnRow[]> {
  if (ids.length === 0) return [];
  return listOwn(db, and(inArray(comments.id, ids), isNull(comments.userId)), ids.length);
}

async function listOwn(db: Queryable, which: SQL | undefined, limit: number): Promise<OwnRow[]> {
  const rows = await db
    .select({
      id: comments.id,
      state: comments.state,
      publishedAt: comments.publishedAt,
      withdrawnAt: comments.withdrawnAt,
      wasCalledSpam,
      removedFor,
      opening: sql<string>`left(${comments.bodyHtml}, ${EXCERPT_SOURCE})`,
      createdAt: comments.createdAt,
      articleTitle: articles.title,
      articleSlug: articles.slug,
      articleState: articles.state,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(which)
    // As the index is ordered, or it could not serve.
    .orderBy(sql`${comments.createdAt} desc nulls last`, desc(comments.id))
    .limit(limit);
  return rows.map(({ opening, ...row }) => ({ ...row, excerpt: openingWords(opening, EXCERPT_LIMIT) }));
}
