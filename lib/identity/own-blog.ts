import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { articleAuthors, articles } from '@/db/schema/articles';
import { signInLinks, users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { announceChange } from '@/lib/site/changes';
import { findFreeHandle } from './handle';
import { mergePeople } from './merge-people';
import { nameKey } from './name-key';
import { hashToken } from './token';
import { proveAddress } from './use-link';

const BLOG_OWNED = say('identity.alreadyOwned');
const LINK_GONE = say('identity.ownLinkOver');

export interface NewOwner {
  name: string;
  /** In lower case. Whoever has the link, or the command line, vouches for it. */
  email: string;
}

/**
 * Uses the one-time link up and makes the blog somebody's. Of two at once one succeeds. Returns the owner's id.
 * @throws Refusal 410 when the blog has an owner, or the link is used, over or unknown
 */
export function ownBlog(db: Database, owner: NewOwner & { token: string }): Promise<string> {
  return db.transaction(async (tx) => {
    await requireUnowned(tx);
    const [link] = await tx
      .delete(signInLinks)
      .where(
        and(
          eq(signInLinks.tokenHash, hashToken(owner.token)),
          eq(signInLinks.purpose, 'own-blog'),
          gt(signInLinks.expiresAt, sql`now()`),
        ),
      )
      .returning({ purpose: signInLinks.purpose });
    if (!link) throw new Refusal(LINK_GONE, { status: 410 });
    return takeOverBlog(tx, owner);
  });
}

/**
 * Makes somebody the owner of a blog that has none: the person with this address, else the demo's author, who gets
 * this name and address, else somebody new. Either way the demo's articles and answers become theirs. Returns their id.
 * @throws Refusal 410 when the blog has an owner
 */
export async function takeOverBlog(tx: Queryable, { name, email }: NewOwner): Promise<string> {
  await requireUnowned(tx);
  const [known] = await tx
    .select({ id: users.id, emailVerified: users.emailVerified })
    .from(users)
    .where(eq(users.email, email));
  if (known && !known.emailVerified) await proveAddress(tx, known.id);
  const demoAuthor = await findDemoAuthor(tx);
  if (known && demoAuthor) await mergePeople(tx, { from: demoAuthor, into: known.id });
  const userId = known?.id ?? demoAuthor ?? (await addPerson(tx));
  await tx
    .update(users)
    .set({
      ...{ name, nameKey: nameKey(name), email, emailVerified: sql`now()` },
      ...{ role: 'owner', disabledAt: null, handle: await findFreeHandle(tx, name, userId) },
      ...(userId === demoAuthor && { bio: null, website: null, image: null }),
    })
    .where(eq(users.id, userId));
  await tx.update(blog).set({ ownedSince: sql`now()` });
  await tx.delete(signInLinks).where(eq(signInLinks.purpose, 'own-blog'));
  await announceChange(tx, 'blog');
  await noteAct(tx, { act: 'person.appointed', actorId: userId, personId: userId, why: 'owner' });
  return userId;
}

async function requireUnowned(tx: Queryable): Promise<void> {
  const row = await holdBlog(tx);
  const [owner] = await tx.select({ id: users.id }).from(users).where(eq(users.role, 'owner'));
  if (row?.ownedSince || owner) throw new Refusal(BLOG_OWNED, { status: 410 });
}

/**
 * Holds the blog's row until the transaction ends, so that who owns it is decided by one at a time. Before the rows of
 * people, always: otherwise two would wait for each other.
 */
export async function holdBlog(tx: Queryable): Promise<{ ownedSince: Date | null } | undefined> {
  await tx.insert(blog).values({ id: 1 }).onConflictDoNothing();
  const [row] = await tx.select({ ownedSince: blog.ownedSince }).from(blog).for('update');
  return row;
}

/** The author of articles that the demo planted and nobody has touched. */
async function findDemoAuthor(tx: Queryable): Promise<string | undefined> {
  const [author] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(articleAuthors, eq(articleAuthors.userId, users.id))
    .innerJoin(articles, eq(articles.id, articleAuthors.articleId))
    .where(and(eq(articles.isDemo, true), eq(users.role, 'author'), isNull(users.email)))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1);
  return author?.id;
}

async function addPerson(tx: Queryable): Promise<string> {
  const [made] = await tx.insert(users).values({}).returning({ id: users.id });
  if (!made) throw new Error('The account could not be written.');
  return made.id;
}
