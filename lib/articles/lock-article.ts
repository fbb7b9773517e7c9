import { eq } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { articles } from '@/db/schema/articles';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { EDIT_REFUSALS, editRefusal } from './policy';
import { type EditedArticle, findArticleForEditing } from './queries';

/**
 * The article as it stands, held against other changes until the transaction ends.
 * @throws Refusal when there is none, or the viewer may not change it
 */
export async function lockArticle(tx: Queryable, viewer: Viewer | null, id: number): Promise<EditedArticle> {
  requireEditor(viewer, viewer ? [viewer.id] : []);
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).for('update');
  const article = await findArticleForEditing(tx, id);
  if (!article) throw new Refusal(say('editing.articleGone'), { status: 404 });
  requireEditor(
    viewer,
    article.authors.map((author) => author.id),
  );
  return article;
}

/** @throws Refusal unless the viewer may change an article by these authors */
export function requireEditor(viewer: Viewer | null, authorIds: string[]): asserts viewer is Viewer {
  const refusal = editRefusal(viewer, { authorIds });
  if (refusal) throw new Refusal(EDIT_REFUSALS[refusal], { status: viewer ? 403 : 401 });
}
