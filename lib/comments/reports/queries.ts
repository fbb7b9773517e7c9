import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { commentReports } from '@/db/schema/reports';
import { isPublic } from '@/lib/articles/is-public';
import { findAnsweredComment } from '../queries';
import type { DrawnComment } from '../thread';
import type { ReportReason } from './reasons';

/** A comment that a reader may report, and where it stands; undefined unless everyone can read it. */
export async function findReportable(
  db: Queryable,
  id: number,
): Promise<{ comment: DrawnComment; article: { id: number; slug: string; title: string } } | undefined> {
  const [article] = await db
    .select({ id: articles.id, slug: articles.slug, title: articles.title })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, id), eq(comments.state, 'published'), isPublic()));
  const comment = article && (await findAnsweredComment(db, article.id, id));
  return comment && { comment, article };
}

/** What a reader reported, for those who judge. */
export interface Report {
  id: number;
  commentId: number;
  reason: ReportReason;
  words: string;
  /** Null of a guest. */
  reporter: string | null;
  createdAt: Date;
  isClosed: boolean;
}

/** Reports of one comment that are shown: more are only counted. */
const MOST_OF_ONE = 50;

const reportColumns = {
  id: commentReports.id,
  commentId: commentReports.commentId,
  reason: commentReports.reason,
  words: commentReports.words,
  reporter: users.name,
  createdAt: commentReports.createdAt,
  isClosed: sql<boolean>`${commentReports.closedIn} is not null`,
};

/** What was reported of these comments and nobody has dealt with, the first report first. */
export async function listOpenReports(db: Queryable, commentIds: number[]): Promise<Report[]> {
  if (commentIds.length === 0) return [];
  return db
    .select(reportColumns)
    .from(commentReports)
    .leftJoin(users, eq(users.id, commentReports.reporterId))
    .where(and(inArray(commentReports.commentId, commentIds), isNull(commentReports.closedIn)))
    .orderBy(asc(commentReports.commentId), asc(commentReports.id))
    .limit(MOST_OF_ONE * commentIds.length);
}

/** Everything that was reported of a comment, the last report first. */
export async function listReportsOf(db: Queryable, commentId: number): Promise<Report[]> {
  return db
    .select(reportColumns)
    .from(commentReports)
    .leftJoin(users, eq(users.id, commentReports.reporterId))
    .where(eq(commentReports.commentId, commentId))
    .orderBy(desc(commentReports.id))
    .limit(MOST_OF_ONE);
}

/** What somebody reported, for their own data. */
export async function listReportsBy(db: Queryable, userId: string) {
  const { commentId, reason, words, createdAt } = commentReports;
  return db
    .select({ commentId, reason, words, createdAt })
    .from(commentReports)
    .where(eq(commentReports.reporterId, userId))
    .orderBy(asc(commentReports.id));
}
