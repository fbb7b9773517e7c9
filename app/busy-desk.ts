import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';

/** Makes an author of somebody with many articles, among them those with the most comments: the fullest desk. Gives their id. */
export async function plantBusyDesk(db: Database): Promise<string> {
  const id = 'u7';
  await db.execute(sql`update users set role = 'author' where id = ${id}`);
  await db.execute(sql`insert into article_authors (article_id, user_id, position)
    select id, ${id}, 2 from articles where slug in ('flat', 'fan', 'deep')`);
  return id;
}
