import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** How often something was done lately, by whom or from where. The columns are `rate-limiter-flexible`'s. */
export const limits = pgTable(
  'limits',
  {
    /** The limit's name and who is counted: `reply-network:203.0.113.9`. */
    key: text().primaryKey(),
    points: integer().notNull(),
    /** When counting begins anew. */
    expire: timestamp({ withTimezone: true, precision: 3 }).notNull(),
  },
  (t) => [index('limits_expire').on(t.expire)],
);
