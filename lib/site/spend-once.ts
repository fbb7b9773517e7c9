import { lt, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { spentChallenges } from '@/db/schema/passkeys';

/** Notes that a challenge was answered, until nobody could answer it again: of two at the same time one gets true. */
export async function spendOnce(
  db: Queryable,
  { challenge, expiresAt }: { challenge: string; expiresAt: Date },
): Promise<boolean> {
  await db.delete(spentChallenges).where(lt(spentChallenges.expiresAt, sql`clock_timestamp()`));
  const spent = await db
    .insert(spentChallenges)
    .values({ challenge, expiresAt })
    .onConflictDoNothing()
    .returning({ challenge: spentChallenges.challenge });
  return spent.length > 0;
}
