import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { receiptOf } from '@/lib/comments/receipt';

/** Words that were edited after an answer, under as many comments as a table of them would grow by. */
async function plantEdited(db: Database): Promise<void> {
  await db.execute(sql`insert into answered_words (comment_id, body_html, written_at, replaced_at)
    select id, '<p>As it was.</p>', created_at, now() from comments order by id limit 20000`);
  await db.execute(sql`update comments set edited_at = now(), edited_after = 'reply' where id % 50 = 0`);
  await db.execute(sql`analyze answered_words`);
}

type Ways = Record<
  string,
  { params?: Record<string, string | string[]>; searchParams?: Record<string, string> }[]
>;

/** How the pages are asked for on which somebody sees to their own words; `edited` was. */
export async function ownWays(db: Database, { held }: { held: string }): Promise<Ways> {
  await plantEdited(db);
  process.env.REJOINDER_DATA ??= mkdtempSync(join(tmpdir(), 'rejoinder-plans-'));
  const [edited] = await db.execute<{ id: string; slug: string }>(sql`
    select c.id, a.slug from comments c join articles a on a.id = c.article_id
    where c.edited_after is not null and a.slug = 'flat' order by c.id limit 1`);
  // The one that most replies hang on.
  const [busy] = await db.execute<{ id: string }>(
    sql`select id from comments order by visible_replies desc limit 1`,
  );
  await db.execute(
    sql`update comments set user_id = null, guest_name = 'Gus' where id = ${busy?.id}::bigint`,
  );
  await db.execute(sql`insert into comment_reports (comment_id, article_id, reason, by, reporter_id)
    select id, article_id, 'spam', id, 'u' || (1 + id % 20000) from comments order by id limit 20000`);
  await db.execute(sql`analyze comment_reports`);
  const { id = '', slug = '' } = edited ?? {};
  return {
    '(reading)/c/[id]/held/page.tsx': [{ params: { id: held } }],
    '(reading)/c/[id]/own/[[...receipt]]/page.tsx': [
      { params: { id: held } },
      { params: { id: busy?.id ?? '', receipt: [receiptOf(Number(busy?.id))] } },
    ],
    '(reading)/c/[id]/report/page.tsx': [{ params: { id } }],
    '(reading)/[slug]/c/[id]/answered/page.tsx': [{ params: { slug, id } }],
    '(account)/me/comments/page.tsx': [{}, { searchParams: { before: held } }],
  };
}
