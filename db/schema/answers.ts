import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { comments } from './comments';

/** Addresses of guests who asked to be told of answers, and what their owners said to that. */
export const answerAddresses = pgTable('answer_addresses', {
  id: text().primaryKey().default(sql`gen_random_uuid()`),
  /** In lower case. Never selected for a page. */
  address: text().notNull().unique(),
  /** When their owner was last asked by mail whether it was them. */
  askedAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
  /** When they said so; null while they have not, or since they want no more of it. */
  confirmedAt: timestamp({ withTimezone: true, precision: 3 }),
  /** When they wanted no more of it: what they wrote until then is asked for no longer. */
  stoppedAt: timestamp({ withTimezone: true, precision: 3 }),
});

/** Replies of which somebody was told by mail: of none twice, whatever becomes of it afterwards. */
export const answersTold = pgTable(
  'answers_told',
  {
    replyId: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** The id of a person, or of a guest's address. */
    toldTo: text().notNull(),
    /** The conversation. */
    rootId: bigint({ mode: 'number' }).notNull(),
    toldAt: timestamp({ withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (t) => [index('answers_told_last').on(t.toldTo, t.rootId, t.toldAt)],
);
