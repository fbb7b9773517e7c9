import type { Database } from '@/db/client';
import { addComment } from '@/db/factories';
import { recountArticle } from '@/lib/comments/counts';
import { editOwn } from '@/lib/comments/own/edit-own';
import { withdrawOwn } from '@/lib/comments/own/withdraw-own';
import { answeredPath, conversationPath, ownPath } from '@/lib/comments/paths';
import { receiptOf } from '@/lib/comments/receipt';

/** Guests' comments in whatever became of them, with their receipts, and one that was edited after the author's answer. */
export async function plantOwnWords(db: Database, article: { id: number; slug: string }, authorId: string) {
  const guest = (given: object) =>
    addComment(db, { articleId: article.id, guestName: 'Noor Haddad', body: 'It still is.', ...given });
  const published = await guest({});
  const refused = await guest({ state: 'spam', body: 'Watches, cheap!' });
  const gone = await guest({});
  const edited = await addComment(db, {
    articleId: article.id,
    userId: authorId,
    body: 'It was, until Friday.',
  });
  await addComment(db, { articleId: article.id, parentId: gone.id, userId: authorId, body: 'Quite.' });
  await addComment(db, {
    articleId: article.id,
    parentId: edited.id,
    guestName: 'Colm Brady',
    body: 'Was it?',
  });
  await recountArticle(db, article.id);
  const proof = { viewer: null, receipts: undefined, receipt: receiptOf(gone.id) };
  await withdrawOwn(db, proof, { commentId: gone.id });
  const author = { id: authorId, name: '', email: null, role: 'owner' } as const;
  const words = { commentId: edited.id, body: 'It was, until the Friday after.' };
  await editOwn(db, { viewer: author, receipts: undefined }, words);
  const own = ({ id }: { id: number }) => ownPath(id, receiptOf(id));
  return {
    public: own(published),
    refused: own(refused),
    withdrawn: own(gone),
    answered: answeredPath(article.slug, edited.id),
    conversation: conversationPath(article.slug, edited.id),
  };
}
