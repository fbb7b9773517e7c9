import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { accounts } from '@/db/schema/people';

/** The providers that sign somebody in. */
export async function listConnected(db: Queryable, userId: string): Promise<Set<string>> {
  const rows = await db
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId));
  return new Set(rows.map(({ provider }) => provider));
}
