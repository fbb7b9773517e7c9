import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

/**
 * Makes the fullest desks: that of an author of many articles, among them those with the most comments, and that of somebody
 * whose name stands over every article. Gives their ids.
 */
export async function plantBusyDesks(db: Database): Promise<[ofMany: string, ofAll: string]> {
  const [ofMany, ofAll] = ['u7', 'u20000'] as const;
  await db.execute(sql`update users set role = 'author' where id in (${ofMany}, ${ofAll})`);
  await db.execute(sql`insert into article_authors (article_id, user_id, position)
    select id, ${ofMany}, 2 from articles where slug in ('flat', 'fan', 'deep')`);
  return [ofMany, ofAll];
}
