import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { comments } from './comments';
import { users } from './people';

/** How this blog judges what is written: one row. */
export const moderation = pgTable(
  'moderation',
  {
    id: integer().primaryKey().default(1),
    /** Another one after each change, so that who keeps the settings in memory knows when to read them again. */
    version: text().notNull().default(sql`gen_random_uuid()`),
    /** See lib/moderation/settings.ts; what is missing has its default. */
    settings: jsonb().notNull().default({}),
  },
  (t) => [check('moderation_one_row', sql`${t.id} = 1`)],
);

/** Who must not write here: a person by id, a guest's address, or a network as comments have it. */
export const bans = pgTable(
  'bans',
  {
    kind: text({ enum: ['person', 'address', 'network'] }).notNull(),
    value: text().notNull(),
    /** Null where the account of who banned is gone. */
    byId: text().references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.value] })],
);

/** What the spam filter has learned here: in how many lessons a feature was. Bucket 0 counts the lessons. */
export const spamCounts = pgTable('spam_counts', {
  bucket: integer().primaryKey(),
  spam: integer().notNull().default(0),
  ham: integer().notNull().default(0),
});

/** One comment that somebody called spam or no spam, with all that was counted of it: so that it can be taken back exactly, whatever a later version reads in the same words. */
export const spamLessons = pgTable('spam_lessons', {
  commentId: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => comments.id, { onDelete: 'cascade' }),
  isSpam: boolean().notNull(),
  buckets: integer().array().notNull(),
});
