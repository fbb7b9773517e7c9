import { eq, sql } from 'drizzle-orm';
import type { Database } from './client';
import { articleAuthors, articles } from './schema/articles';
import { comments } from './schema/comments';
import { users } from './schema/people';

let counter = 0;
const next = () => ++counter;

type NewUser = typeof users.$inferInsert;
type NewArticle = typeof articles.$inferInsert;
type NewComment = typeof comments.$inferInsert;

/** A person with an account. */
export async function addUser(
  db: Database,
  given: Partial<NewUser> = {},
): Promise<typeof users.$inferSelect> {
  const n = next();
  const name = given.name ?? `Person ${n}`;
  const [user] = await db
    .insert(users)
    .values({
      name,
      nameKey: name.toLowerCase().replaceAll(' ', ''),
      email: `person${n}.${Date.now()}@example.org`,
      ...given,
    })
    .returning();
  return user as typeof users.$inferSelect;
}

/** A published article with its author, unless told otherwise. */
export async function addArticle(
  db: Database,
  given: Partial<NewArticle> & { authorIds?: string[] } = {},
): Promise<typeof articles.$inferSelect> {
  const n = next();
  const { authorIds, ...fields } = given;
  const title = fields.title ?? `Article ${n}`;
  const [article] = await db
    .insert(articles)
    .values({
      // Tests that run beside each other count by themselves.
      slug: `article-${n}-${Date.now()}${process.pid}`,
      state: 'published',
      body: 'A paragraph.',
      bodyHtml: '<p>A paragraph.</p>',
      publishedAt: new Date(Date.now() - 3_600_000),
      ...fields,
      title,
    })
    .returning();
  const made = article as typeof articles.$inferSelect;
  const authors = authorIds ?? [(await addUser(db, { role: 'author' })).id];
  for (const [position, userId] of authors.entries())
    await db.insert(articleAuthors).values({ articleId: made.id, userId, position });
  return made;
}

/** A guest's published comment, unless told otherwise. Counts are not kept: call `recountArticle` after the last. */
export async function addComment(
  db: Database,
  given: Partial<NewComment> & { articleId: number },
): Promise<typeof comments.$inferSelect> {
  const n = next();
  const id = given.id ?? (await nextCommentId(db));
  const parent = given.parentId
    ? (
        await db
          .select({ rootId: comments.rootId, depth: comments.depth })
          .from(comments)
          .where(eq(comments.id, given.parentId))
      )[0]
    : undefined;
  const body = given.body ?? `Words of comment ${n}.`;
  const [comment] = await db
    .insert(comments)
    .values({
      rootId: parent?.rootId ?? id,
      depth: parent ? parent.depth + 1 : 0,
      anchor: id,
      state: 'published',
      publishedAt: (given.state ?? 'published') === 'published' ? (given.createdAt ?? new Date()) : null,
      bodyHtml: `<p>${body}</p>`,
      ...(given.userId ? {} : { guestName: `Guest ${n}`, guestEmail: `guest${n}@example.org` }),
      ...given,
      id,
      body,
    })
    .returning();
  return comment as typeof comments.$inferSelect;
}

async function nextCommentId(db: Database): Promise<number> {
  const [row] = await db.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id`,
  );
  return Number(row?.id);
}
