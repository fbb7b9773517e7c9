import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { recountArticle } from '@/lib/comments/counts';
import { openSession } from '@/lib/identity/open-session';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { announceChange } from '@/lib/site/changes';

/** What pages are asked for, beside the demo. */
export interface World {
  /** The value of the session's cookie. */
  session: { name: string; owner: string; member: string };
  /** An article of each kind: the demo's, one with every kind of comment, one with awful content, an empty one. */
  slugs: { plain: string; kinds: string; awkward: string; silent: string };
  /** A comment deep in a thread of `kinds`. */
  deep: number;
  heldId: number;
  tag: string;
  handle: string;
  draftId: number;
}

/** Adds to the demo what it has too little of: awful words, a conversation that is closed, something held. */
export async function plantWorld(db: Database): Promise<World> {
  const [author] = await db.execute<{ id: string; handle: string }>(sql`
    select u.id, u.handle from users u join article_authors a on a.user_id = u.id
    group by u.id order by count(*) desc limit 1`);
  if (!author) throw new Error('The demo has no author.');
  await db.update(users).set({ role: 'owner' }).where(eq(users.id, author.id));
  const member = await addUser(db, { name: 'Ruth Adeyemi-Castellanos' });
  const awkward = await plantAwkward(db, author.id);
  const silent = await addArticle(db, {
    slug: 'nothing-said-yet',
    title: 'Nothing said yet',
    authorIds: [author.id],
  });
  await db.update(articles).set({ question: 'Who begins?' }).where(eq(articles.id, silent.id));
  const draft = await addArticle(db, {
    slug: 'a-draft',
    title: 'A draft',
    state: 'draft',
    authorIds: [author.id],
  });
  const held = await addComment(db, { articleId: awkward.id, state: 'held', userId: member.id });
  await db.transaction((tx) => announceChange(tx, 'blog'));
  const [deep] = await db.execute<{ id: string }>(sql`
    select c.id from comments c join articles a on a.id = c.article_id
    where a.slug = 'every-kind-of-comment' and c.state = 'published' order by c.depth desc, c.id limit 1 offset 6`);
  const [tag] = await db.execute<{ slug: string }>(sql`
    select t.slug from tags t join article_tags a on a.tag_id = t.id group by t.slug order by count(*) desc limit 1`);
  const open = async (userId: string) => (await openSession(db, { userId, device: 'Pictures' })).token;
  return {
    session: { name: sessionCookieName(), owner: await open(author.id), member: await open(member.id) },
    slugs: {
      plain: 'ten-minutes-at-six-oclock',
      kinds: 'every-kind-of-comment',
      awkward: awkward.slug,
      silent: silent.slug,
    },
    deep: Number(deep?.id),
    heldId: held.id,
    tag: tag?.slug ?? 'none',
    handle: author.handle,
    draftId: draft.id,
  };
}

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten';

/** Names and words that no page was drawn for. */
async function plantAwkward(db: Database, authorId: string) {
  const article = await addArticle(db, {
    slug: 'awkward',
    title: `${'A title that goes on and on, and then a little further still, '.repeat(3)}to ${LONG_WORD}`,
    authorIds: [authorId],
  });
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
  await recountArticle(db, article.id);
  return article;
}
