import { and, asc, desc, eq, gt, ilike, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { invitations, users } from '@/db/schema/people';
import { hashToken } from '@/lib/identity/token';
import type { Role } from '@/lib/identity/viewer';

export interface ListedPerson {
  id: string;
  name: string;
  role: Role;
  handle: string | null;
  createdAt: Date;
  disabledAt: Date | null;
  /** A byline that came in with an import: nobody can sign in to it. */
  isByline: boolean;
}

/** Which people are listed: those who work here, those who read, or those who were shut out. */
export type PeopleShown = 'team' | 'readers' | 'closed';

const SHOWN: Record<PeopleShown, SQL | undefined> = {
  team: and(ne(users.role, 'commenter'), isNull(users.disabledAt)),
  readers: and(eq(users.role, 'commenter'), isNull(users.disabledAt)),
  closed: isNotNull(users.disabledAt),
};

/**
 * A byline that came in with an import has no way in, and is nobody's account. `users.id` in full: a passkey has an id too.
 * With a limit each, so that they are asked of the people on the page alone.
 */
const isByline = sql<boolean>`(${users.email} is null
  and (select true from passkeys p where p.user_id = users.id limit 1) is null
  and (select true from accounts a where a.user_id = users.id limit 1) is null)`;

/**
 * People with an account, those of the team by their role, others the newest first; `search` is a part of a name, or a whole
 * address. Addresses are looked for and never shown. `after` is the last one of the page before.
 */
export async function listPeople(
  db: Queryable,
  by: { shown: PeopleShown; search: string; after?: string; limit: number },
): Promise<ListedPerson[]> {
  const { id, name, role, handle, createdAt, disabledAt } = users;
  const part = `%${by.search.replace(/[\\%_]/g, '\\$&')}%`;
  const found = by.search ? or(ilike(name, part), eq(users.email, by.search.toLowerCase())) : undefined;
  const later = by.after
    ? sql`(${createdAt}, ${id}) < (select created_at, id from ${users} where id = ${by.after})`
    : undefined;
  return db
    .select({ id, name, role, handle, createdAt, disabledAt, isByline })
    .from(users)
    .where(and(SHOWN[by.shown], found, later))
    .orderBy(...(by.shown === 'team' ? [asc(role), asc(name)] : []), desc(createdAt), desc(id))
    .limit(by.limit);
}

/** Somebody with an account. */
export async function findPerson(
  db: Queryable,
  personId: string,
): Promise<Omit<ListedPerson, 'createdAt'> | undefined> {
  const { id, name, role, handle, disabledAt } = users;
  // What no text of PostgreSQL can hold is nobody's id.
  if (personId.includes('\0')) return undefined;
  const [person] = await db
    .select({ id, name, role, handle, disabledAt, isByline })
    .from(users)
    .where(eq(id, personId));
  return person;
}

/** How many people there are of each kind. */
export async function countPeople(db: Queryable): Promise<Record<PeopleShown, number>> {
  const many = (which: SQL | undefined) => sql<number>`count(*) filter (where ${which})::int`;
  const [counts] = await db
    .select({ team: many(SHOWN.team), readers: many(SHOWN.readers), closed: many(SHOWN.closed) })
    .from(users);
  return counts ?? { team: 0, readers: 0, closed: 0 };
}

/** Invitations that nobody has used yet, the newest first. */
export async function listInvitations(db: Queryable) {
  const { id, role, note, createdAt, expiresAt } = invitations;
  return db
    .select({ id, role, note, createdAt, expiresAt })
    .from(invitations)
    .where(gt(expiresAt, sql`now()`))
    .orderBy(desc(createdAt), desc(id));
}

/** What an invitation that is still good asks somebody to do. Changes nothing. */
export async function findInvitation(db: Queryable, token: string): Promise<{ role: Role } | undefined> {
  const [invitation] = await db
    .select({ role: invitations.role })
    .from(invitations)
    .where(and(eq(invitations.tokenHash, hashToken(token)), gt(invitations.expiresAt, sql`now()`)));
  return invitation;
}
