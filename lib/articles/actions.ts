'use server';

import { action } from '@/lib/action';
import { editArticle } from './edit-article';
import { editorInput } from './editor-input';
import { articleIdInput } from './input';
import { insertPicture } from './insert-picture';
import { previewArticle } from './preview-article';
import { restoreArticle } from './restore-article';

/** Every button of the editor: `intent` says which. */
export const editArticleAction = action(editorInput, async (input, { db, viewer }) => {
  if (input.intent === 'preview') return { preview: await previewArticle(db, viewer, input) };
  if (input.intent === 'picture') {
    const { snippet, preview } = await insertPicture(db, viewer, input);
    return { message: { asIs: snippet }, preview };
  }
  const { id, edited, version } = await editArticle(db, viewer, input);
  // The moment makes each answer an address of its own, which the editor begins anew at.
  return { goTo: `/studio/articles/${id}?said=${edited}&version=${version}&at=${Date.now()}` };
});

export const restoreArticleAction = action(articleIdInput, async (input, { db, viewer }) => {
  await restoreArticle(db, viewer, input);
  return { goTo: `/studio/articles/${input.articleId}?said=restored` };
});
