import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommentHead } from '@/components/comments/comment-list';
import { ReportForm } from '@/components/comments/report-form';
import { Arrow } from '@/components/ui/arrow';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { findReportable } from '@/lib/comments/reports/queries';
import { REPORT_REASONS, reasonToReport } from '@/lib/comments/reports/reasons';
import { wordsIn } from '@/lib/language/words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'reports')('title'), robots: { index: false } };
}

/** What an act may have become, as its address says it. */
const SAID = { sent: 'isSent', again: 'isSentAgain' } as const;

/** A comment, and the form by which a reader says what is wrong with it. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ id: text }, { said }] = await Promise.all([params, searchParams]);
  if (!/^[1-9]\d{0,15}$/.test(text)) notFound();
  const db = database();
  const [{ language, timeZone }, found] = await Promise.all([findBlog(db), findReportable(db, Number(text))]);
  const words = wordsIn(language, 'reports');
  const outcome = typeof said === 'string' && Object.hasOwn(SAID, said) ? (said as keyof typeof SAID) : null;
  // The very report that was sent may have held the comment.
  if (!found && !outcome) notFound();
  const setting = { articleSlug: found?.article.slug ?? '', language, timeZone, isOpen: false };
  return (
    <main id="main" className="column front">
      <p className="meta">
        <a href={found ? `/c/${found.comment.id}` : '/'} rel="nofollow">
          <Arrow to="earlier" />{' '}
          {found ? shownTitle(found.article.title, language) : wordsIn(language, 'identity')('toFront')}
        </a>
      </p>
      <h1 className="page-title mt-3">{words('title')}</h1>
      {outcome && <Said>{words(SAID[outcome])}</Said>}
      {found && !outcome && (
        <>
          <div className={`comment mt-6 ${found.comment.isByAuthor ? 'bypostauthor' : ''}`}>
            <CommentHead comment={found.comment} setting={setting} />
            <div
              className="comment-body"
              dir="auto"
              dangerouslySetInnerHTML={{ __html: found.comment.bodyHtml }}
            />
          </div>
          <ReportForm
            commentId={found.comment.id}
            reasons={REPORT_REASONS.map((reason) => ({ reason, said: reasonToReport(reason, language) }))}
            words={words.some('whatIsWrong', 'inYourWords', 'whoSeesIt', 'send')}
          />
        </>
      )}
    </main>
  );
}
