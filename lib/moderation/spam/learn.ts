import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { spamCounts, spamLessons } from '@/db/schema/moderation';
import { bucketOf, hashOf } from './bucket';
import { type Draft, featuresOf } from './features';

/** Where the lessons themselves are counted. */
const LESSONS = 0;

/** The places of all features of a draft, each once, and that of the lessons. */
export function bucketsOf(draft: Draft): number[] {
  const buckets = new Set([LESSONS, ...featuresOf(draft).map(({ key }) => bucketOf(hashOf(key)))]);
  // In one order, so that no two lessons wait for each other's rows.
  return [...buckets].sort((a, b) => a - b);
}

/** Learns that a comment is spam, or that it is none; what was learned of it before is taken back first. */
export async function learn(
  tx: Queryable,
  { commentId, isSpam, draft }: { commentId: number; isSpam: boolean; draft: Draft },
): Promise<void> {
  await forget(tx, commentId);
  const buckets = bucketsOf(draft);
  await tx.insert(spamLessons).values({ commentId, isSpam, buckets });
  await count(tx, { buckets, isSpam, by: 1 });
}

/** Takes back what was learned of a comment, to the last count. Without a lesson nothing changes. */
export async function forget(tx: Queryable, commentId: number): Promise<void> {
  const [lesson] = await tx
    .delete(spamLessons)
    .where(eq(spamLessons.commentId, commentId))
    .returning({ isSpam: spamLessons.isSpam, buckets: spamLessons.buckets });
  if (!lesson) return;
  await count(tx, { ...lesson, by: -1 });
  await tx.execute(
    sql`delete from ${spamCounts} where spam = 0 and ham = 0 and bucket = any(${list(lesson.buckets)}::int[])`,
  );
}

async function count(
  tx: Queryable,
  { buckets, isSpam, by }: { buckets: number[]; isSpam: boolean; by: 1 | -1 },
): Promise<void> {
  const [spam, ham] = isSpam ? [by, 0] : [0, by];
  await tx.execute(sql`
    insert into ${spamCounts} as c (bucket, spam, ham)
    select b, ${spam}::int, ${ham}::int from unnest(${list(buckets)}::int[]) b order by b
    on conflict (bucket) do update set spam = c.spam + excluded.spam, ham = c.ham + excluded.ham`);
}

const list = (buckets: number[]) => `{${buckets.join(',')}}`;
