import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { users } from '@/db/schema/people';
import { imported } from '@/db/schema/site';
import { findFreeHandle } from '@/lib/identity/handle';
import { mergePeople } from '@/lib/identity/merge-people';
import { nameKey } from '@/lib/identity/name-key';
import { proveAddress } from '@/lib/identity/use-link';
import { announceChange } from '@/lib/site/changes';
import { digestOf } from './digest';
import { findImported, type ImportedRow, rememberImported } from './imported-rows';
import type { ImportReport } from './report';
import type { Run, Tx } from './run';
import { websiteOf } from './website';
import type { Person } from './who-is-who';

/** Rows in one statement. */
const BATCH = 1000;

/** Gives the people of a file their accounts here: nobody gets an e-mail address on the file's word alone. */
export class People {
  readonly #run: Run<{ source: string }>;
  /** Settled for the rest of the run. In a dry run nothing is, since it is rolled back. */
  readonly #settled = new Map<string, string>();
  readonly #counted = new Set<string>();

  constructor(run: Run<{ source: string }>) {
    this.#run = run;
  }

  /** Finds or makes these people's accounts. Returns their ids by their keys. */
  async place(tx: Tx, report: ImportReport, persons: Iterable<Person>): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const open: Person[] = [];
    for (const person of new Set(persons)) {
      const settled = this.#settled.get(person.key);
      if (settled) ids.set(person.key, settled);
      else open.push(person);
    }
    const known = await this.#findKnown(tx, open);
    const members = new Set(open.filter(({ key, role }) => role === 'commenter' && !known.has(key)));
    for (const person of open) {
      if (members.has(person)) continue;
      ids.set(person.key, await this.#placeOne(tx, person, { known: known.get(person.key), report }));
    }
    for (const [key, id] of await this.#addMembers(tx, [...members], report)) ids.set(key, id);
    if (!this.#run.dryRun) for (const { key } of open) this.#settled.set(key, ids.get(key) ?? '');
    return ids;
  }

  /** Commenters may be many, so they come in one go. */
  async #addMembers(tx: Tx, members: Person[], report: ImportReport): Promise<Map<string, string>> {
    const rows: (typeof users.$inferInsert)[] = [];
    const remembered: ImportedRow[] = [];
    for (const { key, name, website } of members) {
      const id = randomUUID();
      rows.push({ id, name, nameKey: nameKey(name), role: 'commenter', website: websiteOf(website) });
      remembered.push({ key, target: id, digest: digestOf([[]]), ours: '' });
      if (!this.#counted.has(key)) report.people++;
      this.#counted.add(key);
    }
    for (let start = 0; start < rows.length; start += BATCH)
      await tx.insert(users).values(rows.slice(start, start + BATCH));
    await rememberImported(tx, { source: this.#run.source, kind: 'person' }, remembered);
    return new Map(remembered.map(({ key, target }) => [key, target]));
  }

  /** A transaction that fails takes with it what it settled. */
  forget(): void {
    this.#settled.clear();
  }

  async #findKnown(tx: Tx, persons: Person[]): Promise<Map<string, ImportedRow>> {
    const keys = persons.map(({ key }) => key);
    const rows = await findImported(tx, { source: this.#run.source, kind: 'person', keys });
    const targets = [...rows.values()].map(({ target }) => target);
    const there = new Set<string>();
    for (let start = 0; start < targets.length; start += BATCH) {
      const some = targets.slice(start, start + BATCH);
      for (const { id } of await tx.select({ id: users.id }).from(users).where(inArray(users.id, some)))
        there.add(id);
    }
    return new Map([...rows].filter(([, { target }]) => there.has(target)));
  }

  async #placeOne(
    tx: Tx,
    person: Person,
    { known, report }: { known?: ImportedRow; report: ImportReport },
  ): Promise<string> {
    const digest = digestOf([person.claimed]);
    const isSettled = known && (known.digest === digest || person.claimed.length === 0);
    const count = this.#counted.has(person.key) ? undefined : report;
    this.#counted.add(person.key);
    if (isSettled) {
      if (count) count.unchanged++;
      return known.target;
    }
    if (count) count.people++;
    const id =
      person.claimed.length > 0
        ? await claimPerson(tx, person, { byline: known?.target, report: count })
        : ((await findWriter(tx, person, count)) ?? (await addPerson(tx, person)));
    await rememberImported(tx, { source: this.#run.source, kind: 'person' }, [
      { key: person.key, target: id, digest, ours: '' },
    ]);
    return id;
  }
}

/** Somebody who writes here under the address that the file gives an author is that author. Nobody rises by it. */
async function findWriter(
  tx: Tx,
  { said, name, role }: Person,
  report?: ImportReport,
): Promise<string | undefined> {
  if (!said || role !== 'author') return undefined;
  const [found] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      and(eq(users.email, said), isNotNull(users.emailVerified), inArray(users.role, ['owner', 'author'])),
    );
  if (!found) return undefined;
  report?.notes.push(
    `The author “${name}” has the address of ${found.name} here, so the articles are theirs.`,
  );
  return found.id;
}

async function addPerson(tx: Tx, person: Person, email?: string): Promise<string> {
  const handle = person.role === 'author' ? await findFreeHandle(tx, person.name) : null;
  const { name, role } = person;
  const [made] = await tx
    .insert(users)
    .values({
      ...{ name, nameKey: nameKey(name), role, handle, website: websiteOf(person.website) },
      ...(email && { email, emailVerified: sql`now()` }),
    })
    .returning({ id: users.id });
  if (!made) throw new Error('The account could not be written.');
  return made.id;
}

interface Claimed {
  /** The account that an earlier run made, without an address. */
  byline: string | undefined;
  report: ImportReport | undefined;
}

/** The operator says whose address this is: the account that has it gets everything that the byline had. */
async function claimPerson(tx: Tx, person: Person, { byline, report }: Claimed): Promise<string> {
  const [email = ''] = person.claimed;
  const { id, name, role, emailVerified } = users;
  const [owner] = await tx
    .select({ id, name, role, emailVerified })
    .from(users)
    .where(eq(users.email, email))
    .for('no key update');
  const [before] = byline
    ? await tx.select({ id, email: users.email }).from(users).where(eq(users.id, byline))
    : [];
  if (before?.email && before.id !== owner?.id) {
    report?.notes.push(
      `“${person.name}” belongs to another account already; the claim of it was left aside.`,
    );
    return before.id;
  }
  await announceChange(tx, 'blog');
  if (!owner) return before ? giveAddress(tx, before.id, email) : addPerson(tx, person, email);
  if (!owner.emailVerified) await proveAddress(tx, owner.id);
  if (owner.role === 'commenter' || owner.role === 'moderator') await makeAuthor(tx, owner.id, owner.name);
  if (before && before.id !== owner.id) {
    await mergePeople(tx, { from: before.id, into: owner.id });
    await tx
      .update(imported)
      .set({ target: owner.id })
      .where(and(eq(imported.kind, 'person'), eq(imported.target, before.id)));
  }
  return owner.id;
}

async function giveAddress(tx: Tx, userId: string, email: string): Promise<string> {
  await tx.update(users).set({ email, emailVerified: sql`now()` }).where(eq(users.id, userId));
  return userId;
}

async function makeAuthor(tx: Tx, userId: string, name: string): Promise<void> {
  const handle = await findFreeHandle(tx, name, userId);
  await tx
    .update(users)
    .set({ role: 'author', handle: sql`coalesce(${users.handle}, ${handle})` })
    .where(eq(users.id, userId));
}
