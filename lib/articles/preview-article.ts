import type { Database } from '@/db/client';
import type { Viewer } from '@/lib/identity/viewer';
import type { EditorInput } from './editor-input';
import { requireEditor } from './lock-article';
import { findArticleForEditing } from './queries';
import { renderBody } from './render-body';
import { wordsOf } from './words-of';

/** The editor's words again, and as `preview` the HTML that readers would see. Stores nothing. */
export async function previewArticle(
  db: Database,
  viewer: Viewer | null,
  input: EditorInput,
): Promise<Record<string, string>> {
  requireEditor(viewer, viewer ? [viewer.id] : []);
  const stored = input.articleId ? await findArticleForEditing(db, input.articleId) : undefined;
  const { bodyHtml } = await renderBody(db, {
    body: input.body,
    bodyFormat: stored?.bodyFormat ?? 'markdown',
  });
  return { ...wordsOf(input), preview: bodyHtml };
}
