import type { CommentState } from '@/lib/comments/counts';
import { changeComments } from './change-comments';
import { commentDraftOf, storedCommentDigest } from './comment-draft';
import type { CommentStore } from './comment-store';
import type { Context, StoredArticle } from './context';
import { importMentions } from './import-mentions';
import { type ListedComment, listComments } from './list-comments';
import { placeComments, type StoredPlace } from './place-comments';
import type { ReadyComment } from './ready-comment';
import type { ImportReport } from './report';
import type { Tx } from './run';
import { linkLateParents, type Written, writeComments } from './write-comments';
import type { WxrComment } from './wxr/records';

/** Comments in one statement. */
const BATCH = 500;

export interface CommentsJob {
  article: StoredArticle;
  comments: CommentStore;
  report: ImportReport;
}

/** A comment that was written, or brought into another state. */
export interface MovedComment {
  id: number;
  userId: string | null;
  /** Null where it is new. */
  from: CommentState | null;
  to: CommentState;
}

/** Brings an article's comments and mentions in, in the article's transaction. Says whether that changed anything. */
export async function importComments(
  context: Context,
  tx: Tx,
  job: CommentsJob,
): Promise<{ hasChanged: boolean; moved: MovedComment[] }> {
  const { article, report } = job;
  const all = listComments(context, { articleKey: article.key, comments: job.comments, report });
  const listed = all.filter((comment): comment is ListedComment => comment?.fate.as === 'comment');
  const users = await context.people.place(tx, report, writersOf(listed));
  const places = await placeComments(context, tx, { article, listed, report });
  const written: Written = {
    ids: new Set(places.flatMap((place) => (place?.known ? place.id : []))),
    late: [],
  };
  const stored: MovedComment[] = [];
  for (const batch of batchesOf(job.comments, all)) {
    const ready: ReadyComment[] = [];
    for (const { comment, index } of batch) {
      const entry = listed[index] as ListedComment;
      const place = places[index];
      if (!place || place.known?.digest === entry.digest) report.unchanged++;
      else ready.push(readyComment(context, { comment, entry, place, article, users }));
    }
    stored.push(...(await storeComments(context, tx, { article, report, ready, written })));
  }
  await linkLateParents(tx, written);
  const hasMentions = await importMentions(context, tx, { ...job, all });
  return {
    hasChanged: hasMentions || stored.length > 0,
    moved: stored.filter(({ from, to }) => from !== to),
  };
}

function* writersOf(listed: ListedComment[]) {
  for (const { writer } of listed) if (writer) yield writer;
}

/** The comments among what the file has below an article, in batches, each with its place in the list. */
function* batchesOf(
  comments: CommentStore,
  all: (ListedComment | undefined)[],
): Generator<{ comment: WxrComment; index: number }[]> {
  let batch: { comment: WxrComment; index: number }[] = [];
  let position = 0;
  let index = 0;
  for (const comment of comments) {
    if (all[position++]?.fate.as !== 'comment') continue;
    batch.push({ comment, index: index++ });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

interface Surroundings {
  comment: WxrComment;
  entry: ListedComment;
  place: StoredPlace;
  article: StoredArticle;
  users: Map<string, string>;
}

function readyComment(
  { run, guessed }: Context,
  { comment, entry, place, article, users }: Surroundings,
): ReadyComment {
  const { fate, writer } = entry;
  const draft = commentDraftOf(comment, {
    state: fate.state,
    writer,
    zoneMinutes: run.survey.zoneMinutes,
    fallback: article.date,
  });
  if (draft.isTimeGuessed) guessed.times++;
  const userId = (writer && users.get(writer.key)) ?? null;
  return { listed: entry, draft, place, userId, ours: storedCommentDigest(draft) };
}

interface Storing {
  article: StoredArticle;
  report: ImportReport;
  ready: ReadyComment[];
  written: Written;
}

async function storeComments(
  context: Context,
  tx: Tx,
  { article, report, ready, written }: Storing,
): Promise<MovedComment[]> {
  const fresh = ready.filter(({ place }) => !place.known);
  const old = ready.filter(({ place }) => place.known);
  await writeComments(context, tx, { article, comments: fresh, written });
  const changed = await changeComments(context, tx, { article, comments: old, report });
  const stored = [...fresh.map((comment) => ({ ...comment, from: null })), ...changed];
  for (const { draft, userId } of stored) {
    report.comments[draft.state]++;
    if (draft.state === 'published' && userId && article.authorIds.has(userId)) report.badges++;
  }
  report.unchanged += old.length - changed.length;
  return stored.map(({ place, userId, from, draft }) => ({ id: place.id, userId, from, to: draft.state }));
}
