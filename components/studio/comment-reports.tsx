import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/site/relative-time';
import { type ReportReason, reasonToReport } from '@/lib/comments/reports/reasons';
import { wordsIn } from '@/lib/language/words';

export interface ShownReport {
  id: number;
  commentId: number;
  reason: ReportReason;
  words: string;
  /** Null of a guest. */
  reporter: string | null;
  createdAt: Date;
  isClosed: boolean;
}

interface Props {
  reports: ShownReport[];
  language: string;
  timeZone: string;
  /** The button that dismisses them. */
  children?: ReactNode;
}

/** What readers reported of a comment, for those who judge it. */
export function CommentReports({ reports, language, timeZone, children }: Props) {
  if (reports.length === 0) return null;
  const words = wordsIn(language, 'reports');
  return (
    <div className="row-reports">
      <p className="row-name">{words('reportedBy', { reports: reports.length })}</p>
      <ul>
        {reports.map(({ id, reason, words: said, reporter, createdAt, isClosed }) => (
          <li key={id}>
            <p className="row-facts">
              <span className="row-state">{reasonToReport(reason, language)}</span>
              <bdi>{reporter ?? words('reader')}</bdi>
              <RelativeTime moment={createdAt} language={language} timeZone={timeZone} />
              {isClosed && <span>{words('isClosed')}</span>}
            </p>
            {said && (
              <p className="row-words" dir="auto">
                {said}
              </p>
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
