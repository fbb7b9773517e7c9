import { expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { makeWords } from '@/lib/search/make-words';

/** Ends when all that was written until now can be found. Other tests write thousands of words meanwhile. */
export async function wordsMade(db: Database): Promise<void> {
  const [newest] = await db.execute<{ n: string }>(sql`select coalesce(max(n), 0) as n from unsearched`);
  const waiting = async () => {
    // Gives 0 also while the server itself is at it.
    await makeWords(db, 500);
    return (await db.execute(sql`select from unsearched where n <= ${newest?.n}::bigint limit 1`)).length;
  };
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
}
