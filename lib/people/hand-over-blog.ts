import { eq } from 'drizzle-orm';
import type { Database, Queryable } from '@/db/client';
import { users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { holdBlog } from '@/lib/identity/own-blog';
import type { Viewer } from '@/lib/identity/viewer';
import { say } from '@/lib/language/sentence';
import { noteAct } from '@/lib/log/note-act';
import { gaveBlogMail, ownBlogMail } from '@/lib/mail/hand-over-mails';
import { queueMail } from '@/lib/mail/queue-mail';
import { Refusal } from '@/lib/refusal';
import { absoluteUrl } from '@/lib/site/address';
import { announceChange } from '@/lib/site/changes';
import { handleFor } from './change-role';
import { handOverRefusal } from './policy';
import { findPerson } from './queries';
import { requireManager } from './require-manager';

/**
 * Makes somebody who works here the blog's owner, and of its owner an author. Nobody is signed out; both are told by mail.
 * At any moment there is one owner: of two at once, the second is refused.
 * @throws Refusal 401, 403 for everybody but the owner; 404 for an unknown person; 409 for one who cannot own the blog
 */
export async function handOverBlog(
  db: Database,
  viewer: Viewer | null,
  { personId }: { personId: string },
): Promise<void> {
  const { id } = requireManager(viewer);
  await db.transaction(async (tx) => {
    await holdBlog(tx);
    const owner = await holdPerson(tx, id);
    // It may have been handed over since the viewer was found.
    if (owner?.role !== 'owner') throw new Refusal(say('people.ownerOnly'), { status: 403 });
    const person = await holdPerson(tx, personId);
    if (!person) throw new Refusal(say('people.unknown'), { status: 404 });
    const refused = handOverRefusal(person);
    if (refused) throw new Refusal(refused, { status: 409 });
    await tx.update(users).set({ role: 'author' }).where(eq(users.id, owner.id));
    await tx
      .update(users)
      .set({ role: 'owner', handle: await handleFor(tx, person, 'owner') })
      .where(eq(users.id, person.id));
    const before = { owner: owner.id, role: person.role };
    await noteAct(tx, { act: 'person.handed-over', actorId: owner.id, personId: person.id, before });
    await announceChange(tx, 'blog');
    await tellBoth(tx, { owner, person });
  });
}

/** Holds somebody's row until the transaction ends. */
async function holdPerson(tx: Queryable, personId: string) {
  const { id, email } = users;
  const [held] = await tx.select({ email }).from(users).where(eq(id, personId)).for('no key update');
  const person = held && (await findPerson(tx, personId));
  return person && { ...person, email: held.email };
}

type Held = NonNullable<Awaited<ReturnType<typeof holdPerson>>>;

async function tellBoth(tx: Queryable, { owner, person }: { owner: Held; person: Held }): Promise<void> {
  const { name: blogName, language } = await findBlog(tx);
  const setting = { blogName, language };
  if (person.email)
    await queueMail(
      tx,
      ownBlogMail({ to: person.email, from: owner.name, link: absoluteUrl('/studio'), ...setting }),
    );
  if (owner.email)
    await queueMail(
      tx,
      gaveBlogMail({ to: owner.email, heir: person.name, link: absoluteUrl('/me/sign-in'), ...setting }),
    );
}
