import { and, desc, eq, exists, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { inOneGo } from '@/db/in-one-go';
import { articleAuthors } from '@/db/schema/articles';
import { sessions, signInLinks, users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { protectedKeys } from './name-policy';
import { hashToken } from './token';
import type { Role, Viewer } from './viewer';

export interface LiveSession {
  viewer: Viewer;
  /** When it ends unless it is used. */
  expires: Date;
  /** When it ends in any case. */
  endsAt: Date;
  /** When it was used last, as far as that was noted. */
  usedAt: Date;
}

interface LiveRow extends Record<string, unknown> {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  expires: string;
  ends_at: string;
  used_at: string;
}

/** Whoever is signed in with this token, unless the session is over or the person was shut out. */
export async function findSession(db: Queryable, token: string): Promise<LiveSession | undefined> {
  const [[row] = []] = await inOneGo<LiveRow>(db, [
    sql`
    select u.id, u.name, u.email, u.role, s.expires, s.ends_at, s.used_at
    from sessions s join users u on u.id = s.user_id
    where s.session_token = ${hashToken(token)} and s.expires > now() and s.ends_at > now() and u.disabled_at is null`,
  ]);
  if (!row) return undefined;
  const { id, name, email, role } = row;
  return {
    viewer: { id, name, email, role },
    expires: new Date(row.expires),
    endsAt: new Date(row.ends_at),
    usedAt: new Date(row.used_at),
  };
}

export interface OwnSession {
  /** The hash of its token: names it among its owner's, and signs nobody in. */
  id: string;
  /** In plain words; empty where nothing is known. */
  device: string;
  createdAt: Date;
  usedAt: Date;
}

/** Where somebody is signed in, the browser that was used last first. */
export async function listSessions(db: Queryable, userId: string): Promise<OwnSession[]> {
  const { sessionToken, device, createdAt, usedAt } = sessions;
  return db
    .select({ id: sessionToken, device, createdAt, usedAt })
    .from(sessions)
    .where(
      and(eq(sessions.userId, userId), gt(sessions.expires, sql`now()`), gt(sessions.endsAt, sql`now()`)),
    )
    .orderBy(desc(usedAt), desc(createdAt), sessionToken);
}

export interface Profile {
  website: string | null;
  bio: string | null;
}

/** What somebody says of themself, beside their name. */
export async function findProfile(db: Queryable, userId: string): Promise<Profile> {
  const [profile] = await db
    .select({ website: users.website, bio: users.bio })
    .from(users)
    .where(eq(users.id, userId));
  return profile ?? { website: null, bio: null };
}

/**
 * The keys of all names that nobody else may take: of those who write or moderate here, and of everybody whose name
 * stands over an article. For `nameRefusal`. Somebody may always keep their own name: `exceptUserId`.
 */
export async function listProtectedNameKeys(db: Queryable, exceptUserId?: string): Promise<Set<string>> {
  const writes = exists(
    db.select({ one: sql`1` }).from(articleAuthors).where(eq(articleAuthors.userId, users.id)),
  );
  const works = and(inArray(users.role, ['owner', 'author', 'moderator']), isNull(users.disabledAt));
  const people = await db.select({ id: users.id, name: users.name }).from(users).where(or(writes, works));
  const others = people.filter(({ id }) => id !== exceptUserId);
  return new Set(others.flatMap(({ name }) => keysOf(name)));
}

/** Names whose keys are remembered: more than a blog has authors. */
const REMEMBERED = 1_000;
const remembered = new Map<string, string[]>();

function keysOf(name: string): string[] {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const keys = protectedKeys(name);
  remembered.set(name, keys);
  return keys;
}

export interface OpenLink {
  purpose: 'own-blog' | 'sign-in';
  /** Of whom it signs in; empty when the link makes a new account, which needs a name. */
  personName: string;
}

/** What a link that is still good would do. Changes nothing. */
export async function findOpenLink(db: Queryable, token: string): Promise<OpenLink | undefined> {
  const [link] = await db
    .select({ purpose: signInLinks.purpose, personName: sql<string>`coalesce(${users.name}, '')` })
    .from(signInLinks)
    .leftJoin(users, or(eq(users.id, signInLinks.userId), eq(users.email, signInLinks.email)))
    .where(and(eq(signInLinks.tokenHash, hashToken(token)), gt(signInLinks.expiresAt, sql`now()`)));
  return link;
}

/** Whether the link that `npm start` prints has been used, or an owner was named on the command line. */
export async function isBlogOwned(db: Queryable): Promise<boolean> {
  const [settings] = await db.select({ ownedSince: blog.ownedSince }).from(blog);
  return settings?.ownedSince != null;
}

/** For the command line: the account with this address. */
export async function findPersonByEmail(db: Queryable, email: string) {
  const [person] = await db
    .select({ id: users.id, name: users.name, role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.email, email));
  return person;
}

export interface Writer {
  name: string;
  email: string | null;
  role: Role;
  articles: number;
}

/** For the command line: everybody who works here, and the bylines that came in with an import. */
export async function listWriters(db: Queryable): Promise<Writer[]> {
  const articles = sql<number>`(select count(*)::int from ${articleAuthors} where ${articleAuthors.userId} = ${users.id})`;
  return db
    .select({ name: users.name, email: users.email, role: users.role, articles })
    .from(users)
    .where(sql`${users.role} <> 'commenter' or ${articles} > 0`)
    .orderBy(users.role, users.name);
}
