import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { parseTags, setTags } from '@/lib/articles/tags';
import { recountArticle } from '@/lib/comments/counts';

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten';

/** Names and words that no page was drawn for. */
export async function plantAwkward(db: Database, authorId: string) {
  const second = await addUser(db, {
    role: 'author',
    name: `${LONG_WORD} מנהיגות`,
    handle: 'awkward',
    bio: `מי ששואל. ${LONG_WORD}`,
    website: `https://example.org/${'about-'.repeat(20)}`,
  });
  const article = await addArticle(db, {
    slug: 'awkward',
    title: `${'A title that goes on and on, and then a little further still, '.repeat(3)}to ${LONG_WORD}`,
    authorIds: [authorId, second.id],
  });
  const [tag] = parseTags(`Slashes/and 🎸 ${LONG_WORD}`);
  if (!tag) throw new Error('The tag has no address.');
  await setTags(db, article.id, [tag]);
  const names = ['N'.repeat(90), 'דנה לוי־בן־ארי', '山田 太郎', '👩‍👩‍👧‍👦'.repeat(6), 'Z̸̢a̷l̵g̶o̸ of the marks'];
  let parentId: number | null = null;
  for (const [index, guestName] of names.entries())
    await addComment(db, {
      articleId: article.id,
      guestName,
      body: index === 1 ? 'שלום, and **hello**.' : LONG_WORD,
    });
  for (let depth = 0; depth < 12; depth++) {
    const who = depth % 3 === 1 ? { userId: authorId } : { guestName: `Voice ${depth}` };
    parentId = (await addComment(db, { articleId: article.id, parentId, ...who })).id;
  }
  await addComment(db, { articleId: article.id, userId: second.id, parentId, body: LONG_WORD });
  await recountArticle(db, article.id);
  return { article, tag: tag.slug, handle: 'awkward' };
}
