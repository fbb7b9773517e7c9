import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { passkeys } from '@/db/schema/passkeys';
import { accounts, sessions, signInLinks, users } from '@/db/schema/people';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { Refusal } from '@/lib/refusal';
import { announceName } from './announce-name';
import { nameKey } from './name-key';
import { refuseName, requireFreeName } from './require-free-name';
import { hashToken } from './token';
import type { Role } from './viewer';

const LINK_GONE = say('identity.linkUsed');
const SHUT_OUT = say('identity.accountClosed');
const NAME_MISSING = say('identity.nameMissing');

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
  role: Role;
  email: string | null;
  emailVerified: Date | null;
  disabledAt: Date | null;
}

/** Whom a link is for. */
type Addressee = Pick<typeof signInLinks.$inferSelect, 'email' | 'userId'>;

/**
 * Uses a link up and says whom to sign in: the known person, else whoever has the proven address, else a new
 * commenter. Of many uses at once one succeeds, and the other links of whoever it signs in are over with it. A
 * refused use leaves them as they were.
 * @throws Refusal 410 when the link is used, over or unknown; 422 when a name is missing or taken
 */
export function useLink(db: Database, use: LinkUse): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const addressee = await findAddressee(tx, use.token);
    const person = await findPerson(tx, addressee);
    const theirs = linksOf(addressee, person);
    await holdLinks(tx, theirs);
    const [link] = await tx
      .delete(signInLinks)
      .where(isOpen(use.token))
      .returning({ email: signInLinks.email, returnTo: signInLinks.returnTo });
    if (!link) throw new Refusal(LINK_GONE, { status: 410 });
    if (person?.disabledAt) throw new Refusal(SHUT_OUT, { status: 403 });
    if (link.email && link.email === person?.email && !person.emailVerified)
      await proveAddress(tx, person.id);
    const userId = await nameAccount(tx, { person, email: link.email, name: use.name });
    await endLinks(tx, theirs);
    return { userId, returnTo: link.returnTo };
  });
}

/** By the clock: another use may have ended the link after this transaction began. */
function isOpen(token: string): SQL | undefined {
  return and(
    eq(signInLinks.tokenHash, hashToken(token)),
    eq(signInLinks.purpose, 'sign-in'),
    gt(signInLinks.expiresAt, sql`clock_timestamp()`),
  );
}

async function findAddressee(tx: Queryable, token: string): Promise<Addressee> {
  const { email, userId } = signInLinks;
  const [link] = await tx.select({ email, userId }).from(signInLinks).where(isOpen(token));
  if (!link) throw new Refusal(LINK_GONE, { status: 410 });
  return link;
}

async function findPerson(tx: Queryable, addressee: Addressee): Promise<Person | undefined> {
  const who = addressee.userId ? eq(users.id, addressee.userId) : eq(users.email, addressee.email ?? '');
  const { id, name, role, email, emailVerified, disabledAt } = users;
  const [person] = await tx
    .select({ id, name, role, email, emailVerified, disabledAt })
    .from(users)
    .where(who);
  return person;
}

function linksOf(addressee: Addressee, person: Person | undefined): SQL | undefined {
  const email = addressee.email ?? person?.email;
  return and(
    eq(signInLinks.purpose, 'sign-in'),
    or(
      email ? eq(signInLinks.email, email) : undefined,
      person ? eq(signInLinks.userId, person.id) : undefined,
    ),
  );
}

/** In one order, so that two uses of two links of one person do not wait for each other. */
async function holdLinks(tx: Queryable, which: SQL | undefined): Promise<void> {
  const { tokenHash } = signInLinks;
  await tx.select({ tokenHash }).from(signInLinks).where(which).orderBy(tokenHash).for('update');
}

/** They stay in their table, since they count on against asking for many (see request-link.ts). */
async function endLinks(tx: Queryable, which: SQL | undefined): Promise<void> {
  const now = sql`least(${signInLinks.expiresAt}, now())`;
  await tx.update(signInLinks).set({ expiresAt: now }).where(which);
}

/** Whatever was signed in or linked before the first proof may be somebody else's, who wrote this address first. */
export async function proveAddress(tx: Queryable, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
  await tx.delete(accounts).where(eq(accounts.userId, userId));
  await tx.delete(passkeys).where(eq(passkeys.userId, userId));
  await tx.update(users).set({ emailVerified: sql`now()` }).where(eq(users.id, userId));
}

/** The person's id; for a new person, or one without a name yet, the name is taken first. */
async function nameAccount(
  tx: Queryable,
  by: { person: Person | undefined; email: string | null; name: string },
): Promise<string> {
  if (by.person && by.person.name !== '') return by.person.id;
  if (!by.person && !by.email) throw new Refusal(LINK_GONE, { status: 410 });
  if (by.name === '') throw refuseName(NAME_MISSING);
  await requireFreeName(tx, by.name);
  const named = { name: by.name, nameKey: nameKey(by.name) };
  if (by.person) {
    await tx.update(users).set(named).where(eq(users.id, by.person.id));
    await announceName(tx, by.person);
    return by.person.id;
  }
  const [made] = await tx
    .insert(users)
    .values({ ...named, email: by.email, emailVerified: sql`now()` })
    .onConflictDoUpdate({ target: users.email, set: { emailVerified: sql`now()` } })
    .returning({ id: users.id });
  if (!made) throw new Error('The account could not be written.');
  await noteAct(tx, { act: 'person.arrived', actorId: made.id, personId: made.id });
  return made.id;
}
