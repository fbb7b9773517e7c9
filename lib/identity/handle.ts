import { and, eq, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { users } from '@/db/schema/people';

/** Characters: a handle is a part of an address that people read. */
const HANDLE_LIMIT = 60;
/** Names the lock under which a handle is chosen and taken, so that two people never choose the same. */
const HANDLE_LOCK = 7_246_803;

/**
 * A free handle for `/authors/<handle>`, from a name: `miriam-hale`, else `miriam-hale-2` … The choice is held until
 * the transaction ends.
 */
export async function findFreeHandle(tx: Queryable, name: string, exceptUserId = ''): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${HANDLE_LOCK})`);
  const base = handleOf(name) || 'writer';
  const similar = await tx
    .select({ handle: users.handle })
    .from(users)
    .where(
      and(
        ne(users.id, exceptUserId),
        or(eq(users.handle, base), sql`starts_with(${users.handle}, ${`${base}-`})`),
      ),
    );
  const taken = new Set(similar.map(({ handle }) => handle));
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

function handleOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ`\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-')
    .slice(0, HANDLE_LIMIT)
    .toWellFormed()
    .replace(/^[-\p{M}]+|[-\ufffd]+$/gu, '');
}
