import { sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';

/** Whether a database holds nothing yet: no people, no articles, no owner. */
export async function isEmptyDatabase(db: Queryable): Promise<boolean> {
  const [row] = await db.execute<{ isEmpty: boolean }>(sql`
    select not exists (select from users) and not exists (select from articles)
      and not exists (select from blog where owned_since is not null) as "isEmpty"`);
  return row?.isEmpty === true;
}
