import { and, eq, or } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { bans } from '@/db/schema/moderation';
import { bannable, type Writer } from './ban-policy';
import type { Banned } from './reason';

/** What of a writer can be banned, and what of it is. */
export async function listBans(
  db: Queryable,
  writer: Writer,
): Promise<{ kind: Banned; isBanned: boolean }[]> {
  const known = bannable(writer);
  if (known.length === 0) return [];
  const rows = await db
    .select({ kind: bans.kind })
    .from(bans)
    .where(or(...known.map(([kind, value]) => and(eq(bans.kind, kind), eq(bans.value, value)))));
  return known.map(([kind]) => ({ kind, isBanned: rows.some((row) => row.kind === kind) }));
}
