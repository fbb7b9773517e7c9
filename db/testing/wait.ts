import { sql } from 'drizzle-orm';
import { vi } from 'vitest';
import type { Database } from '../client';

/** Returns when somebody waits in this database for what another transaction holds. */
export async function untilSomebodyWaits(db: Database): Promise<void> {
  await vi.waitFor(
    async () => {
      const waiting = await db.execute(
        sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (waiting.length === 0) throw new Error('Nobody waits.');
    },
    { timeout: 10_000, interval: 20 },
  );
}
