import { and, isNotNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { limits } from '@/db/schema/limits';
import { findRules } from './rules';

/** Forgets where comments were sent from, after as many days as the settings say, and turns that count no more. */
export async function forgetOld(db: Database): Promise<void> {
  const { settings } = await findRules(db);
  const before = sql`now() - make_interval(days => ${settings.networkDays})`;
  await db
    .update(comments)
    .set({ network: null })
    .where(and(isNotNull(comments.network), lt(comments.createdAt, before)));
  await db.delete(limits).where(lt(limits.expire, sql`now()`));
}
