import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { spamCounts } from '@/db/schema/moderation';
import type { Draft } from './features';
import { bucketsOf } from './learn';
import { type Learned, NOTHING_LEARNED } from './score';

/** Bucket, spam, ham. */
export type LearnedRow = [number, number, number];

/** The part of a question that reads what was learned of the features of a draft, as JSON rows. */
export function learnedOf(draft: Draft): SQL {
  const buckets = `{${bucketsOf(draft).join(',')}}`;
  return sql`(select json_agg(json_build_array(bucket, spam, ham)) from ${spamCounts} where bucket = any(${buckets}::int[]))`;
}

export function readLearned(rows: LearnedRow[] | null): Learned {
  if (!rows) return NOTHING_LEARNED;
  const counts = new Map(rows.map(([bucket, spam, ham]) => [bucket, { spam, ham }]));
  const lessons = counts.get(0);
  return {
    spamLessons: lessons?.spam ?? 0,
    hamLessons: lessons?.ham ?? 0,
    find: (bucket) => counts.get(bucket),
  };
}

/** What was learned of the features of a draft, asked by itself. */
export async function findLearned(db: Queryable, draft: Draft): Promise<Learned> {
  const [row] = await db.execute<{ learned: LearnedRow[] | null }>(
    sql`select ${learnedOf(draft)} as learned`,
  );
  return readLearned(row?.learned ?? null);
}
