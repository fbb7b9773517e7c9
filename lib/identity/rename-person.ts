import { and, eq } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import type { Subject } from '@/lib/site/exchange';
import { nameKey } from './name-key';
import { nameRefusal } from './name-policy';
import { listProtectedNameKeys } from './queries';
import { canModerate, type Viewer } from './viewer';

/** Articles that are drawn anew one by one; somebody who wrote under more of them changes the whole blog. */
const ARTICLES_LIMIT = 50;

/**
 * Changes the viewer's own name, wherever it stands.
 * @throws Refusal 401 without a viewer; 422 when the name is taken
 */
export async function renamePerson(
  db: Database,
  viewer: Viewer | null,
  { name }: { name: string },
): Promise<void> {
  if (!viewer)
    throw new Refusal('You are signed out. Please sign in, then change your name.', { status: 401 });
  if (name === viewer.name) return;
  await db.transaction(async (tx) => {
    const taken = await listProtectedNameKeys(tx, viewer.id);
    const wrong = nameRefusal(name, taken);
    if (wrong) throw new Refusal('Please look at the marked field.', { fields: { name: wrong } });
    await tx
      .update(users)
      .set({ name, nameKey: nameKey(name) })
      .where(eq(users.id, viewer.id));
    await announceChange(tx, ...(await whereNamed(tx, viewer)));
  });
}

async function whereNamed(tx: Queryable, viewer: Viewer): Promise<Subject[]> {
  if (canModerate(viewer)) return ['blog'];
  const written = await tx
    .selectDistinct({ id: comments.articleId })
    .from(comments)
    .where(and(eq(comments.userId, viewer.id), eq(comments.state, 'published')))
    .limit(ARTICLES_LIMIT + 1);
  return written.length > ARTICLES_LIMIT ? ['blog'] : written.map(({ id }): Subject => `article:${id}`);
}
