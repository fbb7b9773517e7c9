import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RelativeTime } from '@/components/site/relative-time';
import { ActLog } from '@/components/studio/act-log';
import { CommentBans } from '@/components/studio/comment-bans';
import { CommentReports } from '@/components/studio/comment-reports';
import { Words } from '@/components/studio/words';
import { ActForm } from '@/components/ui/act-form';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { findJudged } from '@/lib/comments/find-judged';
import { canJudge } from '@/lib/comments/policy';
import { dismissReportsAction } from '@/lib/comments/reports/actions';
import { listReportsOf } from '@/lib/comments/reports/queries';
import { requireModerator } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';
import { listActs } from '@/lib/log/list-acts';
import { canBan } from '@/lib/moderation/ban-policy';
import { listBans } from '@/lib/moderation/bans';
import { findWriter } from '@/lib/moderation/find-writer';
import { storedInWords } from '@/lib/moderation/reason';

/** What an act may have become, as its address says it. */
const SAID = { banned: 'saidBanned', lifted: 'saidLifted', dismissed: 'saidDismissed' } as const;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ said?: string | string[]; before?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'history')('title') };
}

/** One comment with everything that was done to it, and what can be done about its writer. */
export default async function CommentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await requireModerator(`/studio/comments/${encodeURIComponent(id)}`);
  const db = database();
  const comment = /^[1-9]\d{0,14}$/.test(id) ? await findJudged(db, Number(id)) : undefined;
  if (!comment || !canJudge(viewer, comment)) notFound();
  const asked = await searchParams;
  const before = /^\d{1,15}$/.test(String(asked.before)) ? Number(asked.before) : undefined;
  const [{ language, timeZone }, { entries, next }, writer, reports] = await Promise.all([
    findBlog(db),
    listActs(db, { commentId: comment.id }, before),
    findWriter(db, comment.id),
    listReportsOf(db, comment.id),
  ]);
  const bans = canBan(viewer) ? await listBans(db, writer) : undefined;
  const words = wordsIn(language, 'history');
  const said = String(asked.said ?? '');
  const place = `/studio/comments/${comment.id}`;
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('title')}</h1>
        <p>
          <a href="/studio/comments?state=all">{words('toComments')}</a>
        </p>
      </header>
      <Said>{Object.hasOwn(SAID, said) && words(SAID[said as keyof typeof SAID])}</Said>
      <p className="row-facts">
        <a href={`/${encodeURIComponent(comment.articleSlug)}`} className="row-article" dir="auto">
          {shownTitle(comment.articleTitle, language)}
        </a>
        <span className="row-state">{words(comment.state)}</span>
        {comment.state === 'published' && <a href={`/c/${comment.id}`}>{words('inItsPlace')}</a>}
        <a href={`/studio/articles/${comment.articleId}/history`}>{words('articleHistory')}</a>
      </p>
      <p className="row-person">
        <bdi className="row-name">{comment.name || words('noName')}</bdi>
        <span>{words(comment.isMember ? 'member' : 'guest')}</span>
        <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
      </p>
      <Words html={comment.bodyHtml} label={wordsIn(language, 'desk')('itsWords')} />
      {comment.heldReason && comment.state !== 'published' && (
        <p className="note row-reason">
          <strong>{words('heldBecause')}</strong> {storedInWords(comment.heldReason, language)}
        </p>
      )}
      <CommentReports reports={reports} language={language} timeZone={timeZone}>
        {reports.some(({ isClosed }) => !isClosed) && (
          <ActForm action={dismissReportsAction} hidden={{ commentId: comment.id, isOnItsPage: '1' }}>
            <button type="submit" className="button-quiet">
              {wordsIn(language, 'reports')('dismiss')}
            </button>
          </ActForm>
        )}
      </CommentReports>
      <ActLog
        of="comment"
        entries={entries}
        newest={before === undefined ? undefined : place}
        older={next === undefined ? undefined : `${place}?before=${next}`}
        {...{ language, timeZone }}
      />
      {bans && (
        <CommentBans commentId={comment.id} network={writer.network} bans={bans} language={language} />
      )}
    </main>
  );
}
