import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { articles } from './articles';

/** Words that somebody left in a reply form while they went to sign in, until they come back. */
export const keptWords = pgTable(
  'kept_words',
  {
    /** sha256 of what the browser's cookie holds. */
    tokenHash: text().primaryKey(),
    articleId: bigint({ mode: 'number' })
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** What they answer; it may be gone when they come back. */
    parentId: bigint({ mode: 'number' }),
    body: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  // Those that nobody came back for are swept by it.
  (t) => [index('kept_words_created').on(t.createdAt)],
);
