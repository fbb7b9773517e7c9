import { sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { blog } from '@/db/schema/site';
import { demoBlog } from '@/db/seed/demo/blog';
import { announceChange } from '@/lib/site/changes';
import { isEmptyDatabase } from './is-empty-database';
import { plantArticles } from './plant-articles';
import { plantDialogues } from './plant-dialogues';
import { plantPeople } from './plant-people';

/** Names the lock under which the demo is planted, so that two starts at once plant it once. */
const PLANTING_LOCK = 7_246_810;

/**
 * Plants the demo blog into a database that holds nothing yet: no people, no articles, no owner. Anywhere else it does
 * nothing, at the cost of one query. The dates are so long before now as the seeds say.
 */
export async function plantDemo(db: Database): Promise<void> {
  if (!(await isEmptyDatabase(db))) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${PLANTING_LOCK})`);
    if (!(await isEmptyDatabase(tx))) return;
    const now = new Date();
    await nameBlog(tx);
    const people = await plantPeople(tx, now);
    const articles = await plantArticles(tx, { authorId: people.author, now });
    await plantDialogues(tx, { articles, people });
    await announceChange(tx, 'blog', 'articles');
  });
}

/** The time zone stays what it is: the demo's story knows no place. */
async function nameBlog(tx: Queryable): Promise<void> {
  await tx
    .insert(blog)
    .values({ id: 1, ...demoBlog })
    .onConflictDoUpdate({ target: blog.id, set: demoBlog });
}
