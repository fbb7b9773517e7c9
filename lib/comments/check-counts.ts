import { asc, gt } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { announceChange } from '@/lib/site/changes';
import { type CountedArticle, findCounts, recountArticle } from './counts';
import { endWrongWaits } from './waits';

/** Articles that are read at a time. */
const BATCH = 500;

export interface CheckedArticle extends CountedArticle {
  id: number;
  slug: string;
  isRight: boolean;
}

/** Counts the comments of every article anew, one article after the other, and gives what is kept and what was counted. */
export async function* checkCounts(db: Database): AsyncGenerator<CheckedArticle> {
  for (let last = 0; ; ) {
    const batch = await db
      .select({ id: articles.id, slug: articles.slug })
      .from(articles)
      .where(gt(articles.id, last))
      .orderBy(asc(articles.id))
      .limit(BATCH);
    for (const { id, slug } of batch) {
      const counts = await findCounts(db, id);
      if (counts) yield { id, slug, ...counts, isRight: isRight(counts) };
    }
    if (batch.length < BATCH) return;
    last = batch.at(-1)?.id ?? last;
  }
}

function isRight({ comments, answers, wrongComments, wrongWaits }: CountedArticle): boolean {
  return (
    comments.kept === comments.counted && answers.kept === answers.counted && wrongComments + wrongWaits === 0
  );
}

/** Keeps what counting gives, and lets the article's pages be drawn anew. */
export async function mendCounts(db: Database, articleId: number): Promise<void> {
  await db.transaction(async (tx) => {
    await recountArticle(tx, articleId);
    await endWrongWaits(tx, articleId);
    await announceChange(tx, `article:${articleId}`, 'articles');
  });
}
