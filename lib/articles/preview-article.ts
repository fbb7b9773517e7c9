import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import type { ArticleInput } from './input';
import { requireEditor } from './lock-article';
import { findArticleForEditing } from './queries';
import { renderBody } from './render-body';

/** The HTML that readers would see of the editor's words. Stores nothing. */
export async function previewArticle(
  db: Database,
  viewer: Viewer | null,
  { articleId, body, language }: Pick<ArticleInput, 'articleId' | 'body' | 'language'>,
): Promise<string> {
  requireEditor(viewer, viewer ? [viewer.id] : []);
  const stored = articleId ? await findArticleForEditing(db, articleId) : undefined;
  const bodyFormat = stored?.bodyFormat ?? 'markdown';
  const { bodyHtml } = await renderBody(db, { body, bodyFormat, language });
  return bodyHtml;
}
