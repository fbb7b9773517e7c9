import { and, eq, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';
import { articleAuthors, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { announceChange } from '@/lib/site/changes';
import type { Tx } from './run';

/** What became of the demo's articles that nobody has edited. */
export interface DemoRemoval {
  removed: number;
  /** Those that stay because somebody wrote under them. */
  kept: number;
}

/** Takes the demo's articles away that nobody has touched, and the people who were there for them alone. */
export async function removeUntouchedDemo(tx: Tx): Promise<DemoRemoval> {
  // Who replies just now waits for the article, or is seen below.
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.isDemo, true)).for('update');
  const demo = await tx
    .select({ id: articles.id, isTouched: hasWordsOfOthers })
    .from(articles)
    .where(eq(articles.isDemo, true));
  const ids = demo.filter(({ isTouched }) => !isTouched).map(({ id }) => id);
  if (ids.length === 0) return { removed: 0, kept: demo.length };
  const people = await listPeopleOf(tx, ids);
  await tx.delete(articles).where(inArray(articles.id, ids));
  if (people.length > 0) {
    const isNobodyElse = and(isNull(users.email), ne(users.role, 'owner'), hasNothing(tx));
    await tx.delete(users).where(and(inArray(users.id, people), isNobodyElse));
  }
  await announceChange(tx, 'blog', 'articles', ...ids.map((id) => `article:${id}` as const));
  return { removed: ids.length, kept: demo.length - ids.length };
}

/** What was sent with the form has a key, what the demo planted has none. An edited article is no demo any more. */
const hasWordsOfOthers = sql<boolean>`exists (
  select 1 from comments c where c.article_id = articles.id and c.submission_key is not null)`;

async function listPeopleOf(tx: Tx, articleIds: number[]): Promise<string[]> {
  const authors = await tx
    .selectDistinct({ id: articleAuthors.userId })
    .from(articleAuthors)
    .where(inArray(articleAuthors.articleId, articleIds));
  const commenters = await tx
    .selectDistinct({ id: comments.userId })
    .from(comments)
    .where(inArray(comments.articleId, articleIds));
  return [...new Set([...authors, ...commenters].flatMap(({ id }) => id ?? []))];
}

function hasNothing(tx: Tx) {
  const written = tx
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(eq(articleAuthors.userId, users.id));
  const said = tx.select({ id: comments.id }).from(comments).where(eq(comments.userId, users.id));
  return and(notExists(written), notExists(said));
}
