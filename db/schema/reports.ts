import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { comments } from './comments';
import { log } from './log';
import { users } from './people';

/** What readers reported a comment for: once each. */
export const commentReports = pgTable(
  'comment_reports',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    commentId: bigint({ mode: 'number' })
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** The comment's, so that authors find what was reported under theirs. */
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    reason: text({ enum: ['spam', 'hurtful', 'impostor', 'private', 'other'] }).notNull(),
    /** What they said beside it. */
    words: text().notNull().default(''),
    /** Null of a guest. */
    reporterId: text().references(() => users.id, { onDelete: 'cascade' }),
    /** Names the reader among those who reported this comment, and nowhere else; forgotten when networks are. */
    by: text(),
    createdAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    /** The entry of the log by which somebody who judges dealt with it; null while nobody did. */
    closedIn: bigint({ mode: 'number' }).references(() => log.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('comment_reports_once').on(t.commentId, t.by),
    index('comment_reports_open').on(t.commentId, t.id).where(sql`closed_in is null`),
    index('comment_reports_open_in_article').on(t.articleId, t.commentId).where(sql`closed_in is null`),
    index('comment_reports_by_person').on(t.reporterId).where(sql`reporter_id is not null`),
    index('comment_reports_closed').on(t.closedIn).where(sql`closed_in is not null`),
  ],
);
