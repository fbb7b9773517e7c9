import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { moderation } from '@/db/schema/moderation';

/** Lets everybody write as much as they like: for what is about something else and needs many comments. */
export async function withoutLimits(db: Database): Promise<void> {
  const settings = { perPerson: 0, perNetwork: 0, perArticle: 0 };
  // Who keeps the rules in memory reads them anew.
  const kept = { settings, version: sql`gen_random_uuid()` };
  await db
    .insert(moderation)
    .values({ id: 1, ...kept })
    .onConflictDoUpdate({ target: moderation.id, set: kept });
}
