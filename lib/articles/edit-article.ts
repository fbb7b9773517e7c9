import type { Database, Queryable } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { momentAt } from '@/lib/blog/time-zone';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { refuseFields } from '@/lib/refusal';
import type { EditorInput } from './editor-input';
import { publishArticle } from './publish-article';
import { removeArticle } from './remove-article';
import { type SavedArticle, saveArticle } from './save-article';
import { unpublishArticle } from './unpublish-article';

/** What became of the article, for the sentence that the editor says next. */
export type Edited = 'saved' | 'published' | 'scheduled' | 'unpublished' | 'removed';

/**
 * Does what a button of the editor asks for, in one transaction: the words are saved, and the article is published,
 * unpublished or removed with them; or nothing happens and the refusal says why.
 */
export async function editArticle(
  db: Database,
  viewer: Viewer | null,
  input: EditorInput,
): Promise<SavedArticle & { edited: Edited }> {
  return db.transaction(async (tx) => {
    const saved = await saveArticle(tx, viewer, input);
    switch (input.intent) {
      case 'publish': {
        const at = await readDate(tx, input.publishAt);
        const { state } = await publishArticle(tx, viewer, { articleId: saved.id, at });
        return { ...saved, edited: state };
      }
      case 'unpublish':
        await unpublishArticle(tx, viewer, { articleId: saved.id });
        return { ...saved, edited: 'unpublished' };
      case 'remove':
        await removeArticle(tx, viewer, { articleId: saved.id });
        return { ...saved, edited: 'removed' };
      default:
        return { ...saved, edited: 'saved' };
    }
  });
}

async function readDate(tx: Queryable, text: string): Promise<Date | undefined> {
  if (text.trim() === '') return undefined;
  const { timeZone } = await findBlog(tx);
  const at = momentAt(text.trim(), timeZone);
  if (at) return at;
  throw refuseFields({ publishAt: say('editing.noDate') });
}
