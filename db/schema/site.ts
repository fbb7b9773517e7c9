import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** Files in uploads, all made from one picture. */
export interface BlogLogo {
  /** The picture that was sent, cleaned. */
  source: string;
  /** What stands in the header, twice as large as it is shown there, for fine screens. */
  file: string;
  /** Pixels of `file`. */
  width: number;
  height: number;
  /** Squares for tabs and for home screens and feeds; null for one that is too wide to be told in a square. */
  icons: { small: string; large: string } | null;
  /** The paper on which it could hardly be seen: there it stands on a plate of the other one. */
  plateOn: 'light' | 'dark' | null;
}

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
    /** Which families pages are set in, see lib/blog/pairings.ts. */
    typePairing: text().notNull().default('book'),
    /** Whether the dialogue stands before the closing question and its form. */
    dialogueFirst: boolean().notNull().default(false),
    /** Null where the mark of the house stands. */
    logo: jsonb().$type<BlogLogo>(),
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
