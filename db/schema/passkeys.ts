import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from './people';

/** The public halves of people's passkeys; the secret ones never leave their devices. */
export const passkeys = pgTable(
  'passkeys',
  {
    /** The credential's id, as base64url. */
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** COSE, as base64url. */
    publicKey: text().notNull(),
    /** How often the device says it was used; many always say 0. */
    counter: bigint({ mode: 'number' }).notNull().default(0),
    /** How a browser reaches it (`internal`, `usb` …). */
    transports: text().array().notNull().default(sql`'{}'`),
    /** Whether its owner's devices share it. */
    isSynced: boolean().notNull().default(false),
    /** What its owner calls it. */
    name: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastUsedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('passkeys_user').on(t.userId)],
);

/** Challenges that were answered, until nobody could answer them again. */
export const spentChallenges = pgTable('spent_challenges', {
  challenge: text().primaryKey(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});
