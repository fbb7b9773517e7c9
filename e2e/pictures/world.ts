import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { addArticle, addComment, addUser } from '@/db/factories';
import { answerAddresses } from '@/db/schema/answers';
import { comments } from '@/db/schema/comments';
import { bans } from '@/db/schema/moderation';
import { passkeys } from '@/db/schema/passkeys';
import { users } from '@/db/schema/people';
import { commentReports } from '@/db/schema/reports';
import { blog } from '@/db/schema/site';
import { confirmPath, confirmToken } from '@/lib/answers/confirm-token';
import { stopPath, stopToken } from '@/lib/answers/listener';
import { recountArticle } from '@/lib/comments/counts';
import { beginWaits } from '@/lib/comments/waits';
import { makeSignInLink } from '@/lib/identity/make-link';
import { openSession } from '@/lib/identity/open-session';
import { sessionCookieName } from '@/lib/identity/session-cookie';
import { noteAct } from '@/lib/log/note-act';
import { invitePerson } from '@/lib/people/invite-person';
import { announceChange } from '@/lib/site/changes';
import { cookiesOfTravellers } from './away';
import { plantAwkward } from './awkward';
import { plantOwnWords } from './own-words';
import { plantPieces } from './pieces';

/** What pages are asked for, beside the demo. */
export interface World {
  /** The value of the session's cookie. */
  session: { name: string; owner: string; member: string };
  /** An article of each kind: the demo's, one with every kind of comment, awful content, every piece, nothing said, closed. */
  slugs: { plain: string; kinds: string; awkward: string; pieces: string; silent: string; closed: string };
  /** A comment deep in a thread of `kinds`, and one by an author. */
  deep: number;
  answer: number;
  heldId: number;
  /** A tag and an author, and what is awkward of both. */
  tag: string;
  handle: string;
  awful: { tag: string; handle: string };
  /** One that was called spam, by a guest from somewhere. */
  spamId: number;
  /** Pages of comments for those who wrote them, and what everybody sees of an edit. */
  own: Record<'public' | 'refused' | 'withdrawn' | 'answered' | 'conversation', string>;
  draftId: number;
  removedId: number;
  ownerId: string;
  /** Somebody who works here and is not the owner. */
  heirId: string;
  /**
   * Paths of links that sign somebody in who is known here, or who is new, or that give the blog away, or work in it; and of
   * those that end mails about answers, or begin them.
   */
  links: { known: string; unknown: string; owner: string; invitation: string; stop: string; confirm: string };
  /** Cookies of those who go to another site to sign in, or come from it. */
  travellers: ReturnType<typeof cookiesOfTravellers>;
}

/** Adds to the demo what it has too little of: awful words, a conversation that is closed, something held. */
export async function plantWorld(db: Database): Promise<World> {
  const [author] = await db.execute<{ id: string; handle: string }>(sql`
    select u.id, u.handle from users u join article_authors a on a.user_id = u.id
    group by u.id order by count(*) desc limit 1`);
  if (!author) throw new Error('The demo has no author.');
  await db.update(users).set({ role: 'owner' }).where(eq(users.id, author.id));
  await db.update(blog).set({ ownedSince: new Date() });
  const owner = { id: author.id, name: '', email: null, role: 'owner' } as const;
  const authorIds = [author.id];
  const member = await addUser(db, { name: 'Ruth Adeyemi-Castellanos' });
  await db.update(users).set({ emailVerified: new Date() }).where(eq(users.id, member.id));
  const heir = await addUser(db, { name: 'Tomasz Lindqvist-Oyelaran', role: 'moderator' });
  const awful = await plantAwkward(db, author.id);
  const awkward = awful.article;
  const pieces = await plantPieces(db, author.id);
  const silent = await addArticle(db, {
    slug: 'nothing-said-yet',
    title: 'Nothing said yet',
    question: 'Who begins?',
    authorIds,
  });
  const closed = await addArticle(db, {
    slug: 'the-key-is-under-the-mat',
    title: 'The key is under the mat',
    commentsOpen: false,
    authorIds,
  });
  await addComment(db, { articleId: closed.id, guestName: 'Colm Brady', body: 'It was.' });
  await recountArticle(db, closed.id);
  const draft = await addArticle(db, { slug: 'a-draft', title: 'A draft', state: 'draft', authorIds });
  const removed = await addArticle(db, {
    slug: 'taken-back',
    title: 'Taken back',
    state: 'removed',
    authorIds,
  });
  const held = await addComment(db, { articleId: awkward.id, state: 'held', userId: member.id });
  const spam = await addComment(db, {
    articleId: closed.id,
    state: 'spam',
    guestName: 'Cheap Watches',
    guestEmail: 'watches@example.org',
    network: '2001:db8:0:7::/64',
    body: 'Buy now!',
  });
  await noteAct(db, { act: 'article.written', actorId: author.id, articleId: draft.id });
  await noteAct(db, { act: 'comment.spam', actorId: author.id, commentId: spam.id });
  await noteAct(db, { act: 'comment.banned', actorId: author.id, commentId: spam.id, why: 'network' });
  await db.insert(bans).values({ kind: 'network', value: '2001:db8:0:7::/64', byId: author.id });
  await addComment(db, { articleId: awkward.id, state: 'spam', userId: member.id });
  await addComment(db, { articleId: silent.id, state: 'held', guestName: 'Ruth', guestEmail: member.email });
  await openSession(db, { userId: member.id, device: 'Firefox on Linux' });
  await db.insert(passkeys).values(
    ['Bitwarden', 'The old phone, which has a crack'].map((name, index) => ({
      id: `picture-${index}`,
      userId: member.id,
      publicKey: '',
      name,
      lastUsedAt: index === 0 ? new Date() : null,
    })),
  );
  const reported = { commentId: spam.id, articleId: closed.id };
  await db.insert(commentReports).values([
    { ...reported, reason: 'spam', words: 'The same stands under every article.', by: 'one' },
    { ...reported, reason: 'other', reporterId: member.id, by: 'two' },
  ]);
  await beginWaits(db, awkward.id);
  await beginWaits(db, closed.id);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await db.update(comments).set({ laterUntil: tomorrow }).where(eq(comments.articleId, closed.id));
  await plantOlder(db, author.id);
  await db.transaction((tx) => announceChange(tx, 'blog'));
  const [tag] = await db.execute<{ slug: string }>(sql`
    select t.slug from tags t join article_tags a on a.tag_id = t.id group by t.slug order by count(*) desc limit 1`);
  const open = async (userId: string) => (await openSession(db, { userId, device: 'Pictures' })).token;
  return {
    session: { name: sessionCookieName(), owner: await open(author.id), member: await open(member.id) },
    slugs: {
      plain: 'ten-minutes-at-six-oclock',
      kinds: 'every-kind-of-comment',
      awkward: awkward.slug,
      pieces: pieces.slug,
      silent: silent.slug,
      closed: closed.slug,
    },
    deep: await findComment(
      db,
      sql`a.slug = 'every-kind-of-comment' order by c.depth desc, c.id limit 1 offset 6`,
    ),
    answer: await findComment(
      db,
      sql`a.slug = 'ten-minutes-at-six-oclock' and c.user_id = ${author.id} order by c.id limit 1`,
    ),
    heldId: held.id,
    tag: tag?.slug ?? 'none',
    handle: author.handle,
    awful: { tag: awful.tag, handle: awful.handle },
    spamId: spam.id,
    own: await plantOwnWords(db, closed, author.id),
    draftId: draft.id,
    ownerId: author.id,
    heirId: heir.id,
    removedId: removed.id,
    links: {
      known: pathOf(await makeSignInLink(db, { purpose: 'sign-in', userId: member.id })),
      unknown: pathOf(await makeSignInLink(db, { purpose: 'sign-in', email: 'somebody@example.org' })),
      owner: pathOf(await makeSignInLink(db, { purpose: 'own-blog' })),
      ...(await answerLinks(db, member.id)),
      invitation: pathOf(await invitePerson(db, owner, { role: 'moderator', note: 'For the ferryman' })),
    },
    travellers: cookiesOfTravellers(member.email ?? ''),
  };
}

/** What mails about answers lead to. */
async function answerLinks(db: Database, memberId: string): Promise<{ stop: string; confirm: string }> {
  await db
    .insert(answerAddresses)
    .values({ id: 'asked', address: 'asked@example.org' })
    .onConflictDoNothing();
  const stop = stopPath(stopToken({ kind: 'member', id: memberId }));
  return { stop, confirm: confirmPath(confirmToken('asked')) };
}

async function findComment(db: Database, condition: ReturnType<typeof sql>): Promise<number> {
  const [found] = await db.execute<{ id: string }>(sql`
    select c.id from comments c join articles a on a.id = c.article_id where c.state = 'published' and ${condition}`);
  return Number(found?.id);
}

const pathOf = (link: string) => new URL(link, 'http://localhost').pathname;

/** So that the list of articles goes on on a second page. */
async function plantOlder(db: Database, authorId: string): Promise<void> {
  const titles = [
    'The long table',
    'A chair for whoever is late',
    'Minutes of no meeting',
    'What the caretaker knew',
  ];
  for (const [index, title] of titles.entries()) {
    await addArticle(db, {
      slug: title.toLowerCase().replaceAll(' ', '-'),
      title,
      publishedAt: new Date(Date.UTC(2021, 10 - 2 * index, 3)),
      series: index < 2 ? 'Taking stock' : '',
      authorIds: [authorId],
    });
  }
}
