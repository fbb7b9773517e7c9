import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { connectionOptions } from './client';

/** Names the lock under which one process migrates while others wait. */
const MIGRATION_LOCK = 7_246_801;

/** Brings the database at `address` to the newest schema. Two at once: the second waits and finds nothing to do. */
export async function migrateDatabase(address: string): Promise<void> {
  const client = postgres({ ...connectionOptions(address), max: 1 });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}
