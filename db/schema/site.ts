import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** The blog's settings: one row. */
export const blog = pgTable(
  'blog',
  {
    id: integer().primaryKey().default(1),
    name: text().notNull().default('A new blog'),
    tagline: text().notNull().default(''),
    /** BCP 47. */
    language: text().notNull().default('en'),
    /** IANA name. */
    timeZone: text().notNull().default('UTC'),
    /** `#rrggbb`; null where it is the house's own. */
    authorColour: text(),
    /** When the owner's link was used. */
    ownedSince: timestamp({ withTimezone: true }),
  },
  (t) => [check('blog_one_row', sql`${t.id} = 1`)],
);

/** What an import brought in: so that a second run adds nothing and a changed item is found again. */
export const imported = pgTable(
  'imported',
  {
    /** The address of the site it came from. */
    source: text().notNull(),
    kind: text({ enum: ['article', 'comment', 'mention', 'person', 'picture'] }).notNull(),
    /** What the source calls it. */
    key: text().notNull(),
    /** Our id, as text. */
    target: text().notNull(),
    /** Of the item as it was read. */
    digest: text().notNull(),
    importedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.source, t.kind, t.key] }), index('imported_target').on(t.kind, t.target)],
);
