import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';

export interface OwnPasskey {
  id: string;
  name: string;
  isSynced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** Somebody's passkeys, the oldest first, as their owner may see them. */
export async function listPasskeys(db: Queryable, userId: string): Promise<OwnPasskey[]> {
  const { id, name, isSynced, createdAt, lastUsedAt } = passkeys;
  return db
    .select({ id, name, isSynced, createdAt, lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(createdAt), asc(id));
}

/** What a device must know so that it makes no second passkey for the same person. */
export async function listKnownCredentials(db: Queryable, userId: string) {
  const { id, transports } = passkeys;
  return db.select({ id, transports }).from(passkeys).where(eq(passkeys.userId, userId));
}
