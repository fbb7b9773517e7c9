import { eq, inArray, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Queryable } from '@/db/client';
import { articleAuthors, articles, pictures } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';

/** Gives everything that one person wrote to another, and removes the first. Counts of answers are made anew. */
export async function mergePeople(
  tx: Queryable,
  { from, into }: { from: string; into: string },
): Promise<void> {
  await holdArticles(tx, [from, into]);
  await tx.execute(sql`
    insert into ${articleAuthors} (article_id, user_id, position)
    select article_id, ${into}, position from ${articleAuthors} where user_id = ${from}
    on conflict do nothing`);
  await tx.delete(articleAuthors).where(eq(articleAuthors.userId, from));
  await tx.update(comments).set({ userId: into }).where(eq(comments.userId, from));
  await tx.update(pictures).set({ uploadedBy: into }).where(eq(pictures.uploadedBy, from));
  await tx.delete(users).where(eq(users.id, from));
  const answers = sql`(
    select count(*) from ${comments} c join ${articleAuthors} a using (article_id, user_id)
    where c.article_id = ${articles.id} and c.state = 'published')`;
  await tx
    .update(articles)
    .set({ answerCount: answers })
    .where(sql`id in (select article_id from ${articleAuthors} where user_id = ${into})`);
}

/** Articles before comments, as in every act, so that nobody waits for each other and no answer is missed in the counts. */
async function holdArticles(tx: Queryable, people: string[]): Promise<void> {
  const touched = union(
    tx
      .select({ id: articleAuthors.articleId })
      .from(articleAuthors)
      .where(inArray(articleAuthors.userId, people)),
    tx.select({ id: comments.articleId }).from(comments).where(inArray(comments.userId, people)),
  );
  const { id } = articles;
  await tx.select({ id }).from(articles).where(inArray(id, touched)).orderBy(id).for('update');
}
