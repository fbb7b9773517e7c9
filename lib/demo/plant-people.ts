import type { Queryable } from '@/db/client';
import { users } from '@/db/schema/people';
import { type PersonKey, people, type SeedPerson } from '@/db/seed/demo/people';
import { findFreeHandle } from '@/lib/identity/handle';
import { nameKey } from '@/lib/identity/name-key';
import { timespan } from './timespan';

/** Ids of those in the demo who have an account: the author and the members. */
export type PlantedPeople = { author: string } & Partial<Record<PersonKey, string>>;

/** Makes accounts for the demo's author and members. None has an address, so nobody can sign in as them. */
export async function plantPeople(tx: Queryable, now: Date): Promise<PlantedPeople> {
  const createdAt = new Date(now.getTime() - timespan('4 years 5 months'));
  const planted: Partial<Record<PersonKey, string>> = {};
  for (const [key, person] of Object.entries(people) as [PersonKey, SeedPerson][]) {
    if (person.kind === 'guest') continue;
    const { name, website } = person;
    const isAuthor = person.kind === 'author';
    const [row] = await tx
      .insert(users)
      .values({
        ...{ name, nameKey: nameKey(name), website, createdAt },
        role: isAuthor ? 'author' : 'commenter',
        handle: isAuthor ? await findFreeHandle(tx, name) : null,
      })
      .returning({ id: users.id });
    planted[key] = row?.id;
  }
  const { author } = planted;
  if (!author) throw new Error('The demo has no author.');
  return { ...planted, author };
}
