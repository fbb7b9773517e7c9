import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { recountArticle } from '@/lib/comments/counts';
import { beginWaits, carryWait, endWrongWaits } from '@/lib/comments/waits';
import { announceChange } from '@/lib/site/changes';
import { articleDigest, articleDraftOf } from './article-draft';
import type { ArticleJob } from './article-job';
import { bodySourcesOf, picturesOf } from './body-sources';
import type { Context, StoredArticle } from './context';
import { importComments, type MovedComment } from './import-comments';
import type { ImportReport } from './report';
import type { Tx } from './run';
import { storeArticle } from './store-article';

/** Brings in an article or page with all its comments, in one transaction: whole or not at all. */
export async function importArticle(context: Context, job: ArticleJob): Promise<void> {
  const { run, who, guessed, media } = context;
  const sources = bodySourcesOf(job.item, context);
  const pictures = picturesOf(job.item, sources);
  await media.prepare(pictures);
  const moved = pictures.flatMap((address) =>
    media.moved(address) ? [[address, media.moved(address)]] : [],
  );
  const { zoneMinutes } = run.survey;
  const draft = articleDraftOf(job.item, job.fate, { who, zoneMinutes, now: new Date() });
  if (draft.isTimeGuessed) guessed.times++;
  const digest = articleDigest(job.item, draft, moved);
  await run.inTransaction(async (tx, report) => {
    const { hasChanged, ...article } = await storeArticle(context, tx, {
      ...job,
      draft,
      digest,
      sources,
      report,
    });
    const written = await importComments(context, tx, { article, comments: job.comments, report });
    if (!hasChanged && !written.hasChanged) return;
    // The comments of a new article were written with their counts.
    if (article.isNew) {
      await countArticle(tx, article, report);
      await beginWaits(tx, article.id);
    } else {
      await recountArticle(tx, article.id);
      await carryWaits(tx, article, written.moved);
    }
    await announceChange(tx, `article:${article.id}`, 'articles');
  });
}

/** What came anew waits, or waits in the stead of what it goes on from; what was taken away gives its wait back. */
async function carryWaits(tx: Tx, article: StoredArticle, moved: MovedComment[]): Promise<void> {
  for (const { id, userId, from, to } of moved)
    if (from === 'published')
      await carryWait(tx, { id }, { from, to, isAnswer: article.authorIds.has(userId ?? '') });
  const isNew = ({ from, to }: MovedComment) => from !== 'published' && to === 'published';
  await beginWaits(
    tx,
    article.id,
    moved.filter(isNew).map((comment) => comment.id),
  );
  await endWrongWaits(tx, article.id);
}

async function countArticle(
  tx: Tx,
  { id }: StoredArticle,
  { comments, badges }: ImportReport,
): Promise<void> {
  const counts = { commentCount: comments.published, answerCount: badges };
  await tx.update(articles).set(counts).where(eq(articles.id, id));
}
