import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** What a person may do. Whether somebody *wrote* an article is another question: see `articleAuthors`. */
export const role = pgEnum('role', ['owner', 'author', 'moderator', 'commenter']);

/**
 * People with an account, and bylines that came in with an import and have no e-mail (they cannot sign in).
 * `email` holds proven addresses only, in lower case: an unproven one written here could be taken over by
 * whoever made the row (see DECISIONS.md, "Proven addresses only").
 */
export const users = pgTable(
  'users',
  {
    id: text().primaryKey().default(sql`gen_random_uuid()`),
    name: text().notNull().default(''),
    /** The name as the eye reads it (`nameKey` of lib/identity): for finding names that pass for each other. */
    nameKey: text().notNull().default(''),
    email: text().unique(),
    emailVerified: timestamp({ withTimezone: true }),
    image: text(),
    handle: text().unique(),
    role: role().notNull().default('commenter'),
    website: text(),
    bio: text(),
    /** Whether they are told by mail when somebody answers them. */
    answerMails: boolean().notNull().default(true),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    disabledAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    uniqueIndex('users_one_owner').on(t.role).where(sql`role = 'owner'`),
    index('users_name_key').on(t.nameKey),
  ],
);

/** OAuth and OpenID Connect identities, in the shape that next-auth's adapter reads. Tokens are not kept. */
export const accounts = pgTable(
  'accounts',
  {
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    refresh_token: text(),
    access_token: text(),
    expires_at: integer(),
    token_type: text(),
    scope: text(),
    id_token: text(),
    session_state: text(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index('accounts_user').on(t.userId)],
);

/** Signed-in browsers. `sessionToken` is the sha256 of what the cookie holds. */
export const sessions = pgTable(
  'sessions',
  {
    sessionToken: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Slides forward with use: next-auth's column. */
    expires: timestamp({ withTimezone: true }).notNull(),
    /** Never slides: the absolute limit. */
    endsAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The last use, to within an hour. */
    usedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    device: text().notNull().default(''),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** Single-use links: the owner's first, and everyone's way to sign in. Only the sha256 of the token is kept. */
export const signInLinks = pgTable('sign_in_links', {
  tokenHash: text().primaryKey(),
  purpose: text({ enum: ['own-blog', 'sign-in'] }).notNull(),
  email: text(),
  userId: text().references(() => users.id, { onDelete: 'cascade' }),
  /** A path on this site. */
  returnTo: text().notNull().default('/'),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});

/** Links by which the owner asks somebody to work here. Only the sha256 of the token is kept; a row goes when it is used. */
export const invitations = pgTable('invitations', {
  id: text().primaryKey().default(sql`gen_random_uuid()`),
  tokenHash: text().notNull().unique(),
  role: role().notNull(),
  /** By which the owner knows whom it is for. */
  note: text().notNull().default(''),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});
