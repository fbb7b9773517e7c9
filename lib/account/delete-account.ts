import { eq } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { answerAddresses } from '@/db/schema/answers';
import { articleAuthors } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { signInLinks, users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { recountArticle } from '@/lib/comments/counts';
import { announceName } from '@/lib/identity/announce-name';
import { requireSelf } from '@/lib/identity/require-self';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { noteAct } from '@/lib/log/note-act';
import { dropPortrait } from '@/lib/pictures/portrait';
import { Refusal, refuseFields } from '@/lib/refusal';
import { holdArticlesOf, listArticlesOf } from './hold-articles';
import type { AccountDeletion } from './input';
import { keepComments } from './keep-comments';
import { deletionRefusal } from './policy';
import { countOwnArticles } from './queries';
import { removeComments } from './remove-comments';

/**
 * Deletes the viewer's account, and with it their sessions, passkeys, links, picture and what the log says of them. What they
 * said stays under another name or goes, as they choose.
 * @throws Refusal 401 without a viewer; 422 when the word was not typed; 409 for the owner and for authors of articles
 */
export async function deleteAccount(
  db: Database,
  viewer: Viewer | null,
  { comments: fate, confirmation }: AccountDeletion,
): Promise<void> {
  const { id } = requireSelf(viewer);
  const { language } = await findBlog(db);
  requireWord(confirmation, language);
  const portrait = await db.transaction(async (tx) => {
    const theirs = { comments: eq(comments.userId, id), authors: eq(articleAuthors.userId, id) };
    const held = await holdArticlesOf(tx, theirs);
    const { role, email, image } = await holdPerson(tx, id);
    const refusal = deletionRefusal({ role, articles: await countOwnArticles(tx, id) });
    if (refusal) throw new Refusal(refusal, { status: 409 });
    // Nothing can be written in their name from here on; what was between the two locks is under an article not held.
    if ((await listArticlesOf(tx, theirs)).some((article) => !held.includes(article.id)))
      throw new Refusal(say('account.wroteMeanwhile'), { status: 409 });
    await announceName(tx, { id, role });
    if (fate === 'keep') await keepComments(tx, id, wordsIn(language, 'account')('formerReader'));
    else await removeComments(tx, id);
    const removed = await tx
      .delete(articleAuthors)
      .where(eq(articleAuthors.userId, id))
      .returning({ articleId: articleAuthors.articleId });
    if (email) await forgetAddress(tx, email);
    await tx.delete(users).where(eq(users.id, id));
    for (const { articleId } of removed) await recountArticle(tx, articleId);
    const what = fate === 'keep' ? 'comments kept' : 'comments removed';
    await noteAct(tx, { act: 'person.deleted', actorId: null, why: what });
    return image;
  });
  await dropPortrait(portrait);
}

async function forgetAddress(tx: Queryable, email: string): Promise<void> {
  await tx.delete(signInLinks).where(eq(signInLinks.email, email));
  await tx.delete(answerAddresses).where(eq(answerAddresses.address, email));
}

function requireWord(typed: string, language: string): void {
  const word = wordsIn(language, 'account')('confirmWord');
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  if (plain(typed) !== plain(word))
    throw refuseFields({ confirmation: say('account.confirmWrong', { word }) });
}

/** Until the transaction ends, nothing more is written in their name, and nobody signs in as them. */
async function holdPerson(
  tx: Queryable,
  id: string,
): Promise<Pick<Viewer, 'role' | 'email'> & { image: string | null }> {
  const [person] = await tx
    .select({ role: users.role, email: users.email, image: users.image })
    .from(users)
    .where(eq(users.id, id))
    .for('update');
  if (!person) throw new Refusal(say('signIn.signedOut'), { status: 401 });
  return person;
}
