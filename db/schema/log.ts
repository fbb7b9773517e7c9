import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { comments } from './comments';
import { users } from './people';

/**
 * Who did what, when and why, to a comment, an article or a person. `before` holds what undoing the act puts back; without
 * it the act cannot be undone.
 */
export const log = pgTable(
  'log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
    act: text().notNull(),
    /** Null where the blog itself acted, or an account is gone. */
    actorId: text().references(() => users.id, { onDelete: 'set null' }),
    commentId: bigint({ mode: 'number' }).references(() => comments.id, { onDelete: 'cascade' }),
    articleId: bigint({ mode: 'number' }).references(() => articles.id, { onDelete: 'cascade' }),
    personId: text().references(() => users.id, { onDelete: 'cascade' }),
    /** In plain words, where there is a reason beside the act itself. */
    why: text().notNull().default(''),
    before: jsonb(),
    undoneAt: timestamp({ withTimezone: true, precision: 3 }),
    /** The same for acts that were done in one go, and are undone in one. */
    together: uuid(),
  },
  (t) => [
    index('log_of_comment').on(t.commentId, t.id),
    index('log_of_article').on(t.articleId, t.id),
    index('log_of_person').on(t.personId, t.id),
    index('log_of_actor').on(t.actorId, t.id),
    index('log_together').on(t.together).where(sql`together is not null`),
  ],
);
