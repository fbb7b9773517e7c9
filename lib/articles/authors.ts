import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articleAuthors } from '@/db/schema/articles';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { refuseFields } from '@/lib/refusal';
import { canChooseAuthors } from './policy';
import { type EditedArticle, listPossibleAuthors } from './queries';

interface Choice {
  /** Undefined for a new article. */
  stored: EditedArticle | undefined;
  wanted: string[];
}

/**
 * Who an article's authors shall be. The owner says so; what an author sends is ignored: a new article is theirs,
 * a stored one stays whose it is. Those who were authors already keep their places.
 */
export async function chooseAuthors(
  tx: Queryable,
  viewer: Viewer,
  { stored, wanted }: Choice,
): Promise<string[]> {
  const current = stored?.authors.map(({ id }) => id) ?? [];
  if (!canChooseAuthors(viewer)) return stored ? current : [viewer.id];
  if (!stored && wanted.length === 0) return [viewer.id];
  const possible = new Set((await listPossibleAuthors(tx, stored?.id)).map(({ id }) => id));
  const chosen = [
    ...current.filter((id) => wanted.includes(id)),
    ...wanted.filter((id) => !current.includes(id)),
  ];
  if (chosen.length === 0) throw refuseFields({ authors: say('editing.authorMissing') });
  if (chosen.some((id) => !possible.has(id))) {
    throw refuseFields({ authors: say('editing.notAuthorHere') });
  }
  return chosen;
}

export async function setAuthors(tx: Queryable, articleId: number, authorIds: string[]): Promise<void> {
  await tx.delete(articleAuthors).where(eq(articleAuthors.articleId, articleId));
  await tx
    .insert(articleAuthors)
    .values(authorIds.map((userId, position) => ({ articleId, userId, position })));
}
