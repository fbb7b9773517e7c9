import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { accounts, sessions, signInLinks, users } from '@/db/schema/people';
import { Refusal } from '@/lib/refusal';
import { nameKey } from './name-key';
import { nameRefusal } from './name-policy';
import { listProtectedNameKeys } from './queries';
import { hashToken } from './token';

export const LINK_GONE = 'This link has been used already, or its time is over. Please ask for a new one.';
const SHUT_OUT = 'This account was closed, so this link signs nobody in.';
const NAME_MISSING = 'Please give a name. It stands beside your words.';

export interface LinkUse {
  token: string;
  /** For an account that has no name yet. */
  name: string;
}

export interface SignedIn {
  userId: string;
  /** A path on this site. */
  returnTo: string;
}

interface Person {
  id: string;
  name: string;
  email: string | null;
  emailVerified: Date | null;
  disabledAt: Date | null;
}

/**
 * Uses a link up and says whom to sign in: the known person, else whoever has the proven address, else a new
 * commenter. Of many uses at once one succeeds. A refused use leaves the link as it was.
 * @throws Refusal 410 when the link is used, over or unknown; 422 when a name is missing or taken
 */
export function useLink(db: Database, use: LinkUse): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const [link] = await tx
      .delete(signInLinks)
      .where(
        and(
          eq(signInLinks.tokenHash, hashToken(use.token)),
          eq(signInLinks.purpose, 'sign-in'),
          gt(signInLinks.expiresAt, sql`now()`),
        ),
      )
      .returning({ email: signInLinks.email, userId: signInLinks.userId, returnTo: signInLinks.returnTo });
    if (!link) throw new Refusal(LINK_GONE, { status: 410 });
    const person = await findPerson(tx, link);
    if (person?.disabledAt) throw new Refusal(SHUT_OUT, { status: 403 });
    if (link.email && link.email === person?.email && !person.emailVerified)
      await proveAddress(tx, person.id);
    const userId = await nameAccount(tx, { person, email: link.email, name: use.name });
    return { userId, returnTo: link.returnTo };
  });
}

async function findPerson(
  tx: Queryable,
  link: { email: string | null; userId: string | null },
): Promise<Person | undefined> {
  const who = link.userId ? eq(users.id, link.userId) : eq(users.email, link.email ?? '');
  const { id, name, email, emailVerified, disabledAt } = users;
  const [person] = await tx.select({ id, name, email, emailVerified, disabledAt }).from(users).where(who);
  return person;
}

/** Whatever was signed in or linked before the first proof may be somebody else's, who wrote this address first. */
export async function proveAddress(tx: Queryable, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
  await tx.delete(accounts).where(eq(accounts.userId, userId));
  await tx.update(users).set({ emailVerified: sql`now()` }).where(eq(users.id, userId));
}

/** The person's id; for a new person, or one without a name yet, the name is taken first. */
async function nameAccount(
  tx: Queryable,
  by: { person: Person | undefined; email: string | null; name: string },
): Promise<string> {
  if (by.person && by.person.name !== '') return by.person.id;
  if (!by.person && !by.email) throw new Refusal(LINK_GONE, { status: 410 });
  const wrong = by.name === '' ? NAME_MISSING : nameRefusal(by.name, await listProtectedNameKeys(tx));
  if (wrong) throw new Refusal('Please look at the marked field.', { fields: { name: wrong } });
  const named = { name: by.name, nameKey: nameKey(by.name) };
  if (by.person) {
    await tx.update(users).set(named).where(eq(users.id, by.person.id));
    return by.person.id;
  }
  const [made] = await tx
    .insert(users)
    .values({ ...named, email: by.email, emailVerified: sql`now()` })
    .onConflictDoUpdate({ target: users.email, set: { emailVerified: sql`now()` } })
    .returning({ id: users.id });
  if (!made) throw new Error('The account could not be written.');
  return made.id;
}
