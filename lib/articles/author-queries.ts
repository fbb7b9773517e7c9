import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@/db/client';
import { users } from '@/db/schema/people';
import { isPublicA } from './is-public';

export type AuthorProfile = NonNullable<Awaited<ReturnType<typeof findAuthor>>>;

/** Somebody who wrote a published article or page, by handle. What else people are here is nobody's business. */
export async function findAuthor(db: Queryable, handle: string) {
  const wrote = sql`(
    select true from article_authors w join articles a on a.id = w.article_id
    where w.user_id = users.id and ${isPublicA}
    order by w.user_id, w.article_id desc limit 1)`;
  const [found] = await db
    .select({
      id: users.id,
      name: users.name,
      handle: sql<string>`${users.handle}`,
      bio: users.bio,
      website: users.website,
      image: users.image,
    })
    .from(users)
    .where(and(eq(users.handle, handle), wrote));
  return found;
}

/** The handle of the author who had this login in the blog's WordPress years. */
export async function findImportedHandle(db: Queryable, login: string): Promise<string | undefined> {
  const [found] = await db.execute<{ handle: string }>(sql`
    select u.handle from imported i join users u on u.id = i.target
    where i.kind = 'person' and i.key = ${`login:${login}`} and u.handle is not null limit 1`);
  return found?.handle;
}
