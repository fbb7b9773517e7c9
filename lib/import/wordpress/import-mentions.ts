import { mentions } from '@/db/schema/comments';
import { commentText } from '@/lib/markdown/comment';
import { excerpt } from '@/lib/site/text';
import { allocateIds } from './allocate-ids';
import type { CommentStore } from './comment-store';
import type { Context, StoredArticle } from './context';
import { findImported, type ImportedRow, rememberImported } from './imported-rows';
import type { ListedComment } from './list-comments';
import { findMoment } from './moment';
import { plainLine, words } from './plain-words';
import type { ImportReport } from './report';
import type { Tx } from './run';
import { websiteOf } from './website';
import type { WxrComment } from './wxr/records';

/** Characters of what another page says about an article. */
const EXCERPT_LIMIT = 500;

interface MentionsJob {
  article: StoredArticle;
  comments: CommentStore;
  report: ImportReport;
  /** What `listComments` made of the comments. */
  all: (ListedComment | undefined)[];
}

/** Brings in pingbacks and trackbacks, apart from the dialogue. Returns whether that changed anything. */
export async function importMentions(context: Context, tx: Tx, job: MentionsJob): Promise<boolean> {
  const { source, survey } = context.run;
  const found = [...mentionsIn(job)];
  if (found.length === 0) return false;
  const keys = found.map(({ entry }) => entry.key);
  const known = await findImported(tx, { source, kind: 'mention', keys });
  const fresh = found.filter(({ entry }) => known.get(entry.key)?.digest !== entry.digest);
  const ids = await allocateIds(context.run, tx, { table: 'mentions', count: fresh.length });
  const remembered: ImportedRow[] = [];
  for (const { entry, comment } of fresh) {
    const values = mentionOf(entry, comment, { article: job.article, zoneMinutes: survey.zoneMinutes });
    const id = Number(known.get(entry.key)?.target ?? ids.shift());
    await tx
      .insert(mentions)
      .values({ id, ...values })
      .onConflictDoUpdate({ target: mentions.id, set: values });
    remembered.push({ key: entry.key, target: String(id), digest: entry.digest, ours: '' });
  }
  await rememberImported(tx, { source, kind: 'mention' }, remembered);
  job.report.mentions += fresh.length;
  job.report.unchanged += found.length - fresh.length;
  return fresh.length > 0;
}

function* mentionsIn({
  comments,
  all,
}: MentionsJob): Generator<{ entry: ListedComment; comment: WxrComment }> {
  let position = 0;
  for (const comment of comments) {
    const entry = all[position++];
    if (entry && entry.fate.as !== 'comment') yield { entry, comment };
  }
}

function mentionOf(
  { fate }: ListedComment,
  comment: WxrComment,
  { article, zoneMinutes }: { article: StoredArticle; zoneMinutes: number },
) {
  const moment = findMoment({ gmt: comment.dateGmt, local: comment.date }, zoneMinutes);
  return {
    articleId: article.id,
    kind: fate.as === 'pingback' ? ('pingback' as const) : ('trackback' as const),
    url: websiteOf(comment.url) ?? '',
    title: plainLine(comment.author),
    excerpt: excerpt(commentText(words(comment.content)), EXCERPT_LIMIT),
    state: fate.state,
    createdAt: moment?.at ?? article.date,
  };
}
