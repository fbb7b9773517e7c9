import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { recountArticle } from '@/lib/comments/counts';
import { stormWords } from '@/lib/demo/storm-words';
import { announceChange } from '@/lib/site/changes';

/** The article of the demo that has three pictures. */
const WITH_PICTURES = 'who-spoke-and-for-how-long';
const AUTHOR = 'Ada Measured';

/**
 * Makes what a reader's first load is measured with: the demo's article with three pictures, and under it fifty comments
 * of every length in threads, every third by its author. Gives its slug.
 */
export async function plantMeasuredArticle(db: Database): Promise<string> {
  const { title, summary, question, body, bodyHtml, wordCount, renderVersion } = articles;
  const [text] = await db
    .select({ title, summary, question, body, bodyHtml, wordCount, renderVersion })
    .from(articles)
    .where(eq(articles.slug, WITH_PICTURES));
  if (!text) throw new Error('The demo has no article with three pictures.');
  const nameKey = `adameasured${Date.now()}`;
  const { id: authorId } = await addUser(db, { name: AUTHOR, nameKey, role: 'author' });
  const { id: articleId, slug } = await addArticle(db, { ...text, authorIds: [authorId] });
  let thread: number | undefined;
  for (const [n, { body: words, html }] of allLengths().entries()) {
    const answers = n % 3 === 0 ? undefined : thread;
    const given = { articleId, body: words, bodyHtml: html, parentId: answers };
    const { id } = await addComment(db, n % 3 === 1 ? { ...given, userId: authorId } : given);
    if (answers === undefined) thread = id;
  }
  await recountArticle(db, articleId);
  await announceChange(db, 'articles', `article:${articleId}`);
  return slug;
}

/** Every second of the hundred, which stand in the order of their lengths. */
function allLengths() {
  return stormWords().filter((_, n) => n % 2 === 0);
}
