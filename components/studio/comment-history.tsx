import { RelativeTime } from '@/components/site/relative-time';
import type { CommentState } from '@/lib/comments/counts';
import { wordsIn } from '@/lib/language/words';
import type { LoggedAct } from '@/lib/log/acts';
import type { LogEntry } from '@/lib/log/list-of-comment';
import { relativeTime } from '@/lib/site/relative-time';

interface Props {
  entries: LogEntry[];
  language: string;
  timeZone: string;
}

/** How the messages call what was done. */
const NAMES = {
  'comment.published': 'published',
  'comment.held': 'held',
  'comment.spam': 'spam',
  'comment.removed': 'removed',
  'comment.answered': 'answered',
  'comment.read': 'read',
  'comment.settled': 'settled',
  'comment.put-off': 'putOff',
  'comment.banned': 'banned',
  'comment.ban-lifted': 'liftedAct',
  'comment.edited': 'edited',
  'comment.withdrawn': 'withdrawn',
  'comment.claimed': 'claimed',
  'comment.disowned': 'disowned',
  'comment.reported': 'reported',
  'comment.reports-dismissed': 'dismissed',
} as const satisfies Partial<Record<LoggedAct, string>> & Record<`comment.${CommentState}`, string>;

/** What its own writer does, or a reader: a guest, where no account is named. */
const BY_GUESTS_TOO: LoggedAct[] = ['comment.edited', 'comment.withdrawn', 'comment.reported'];

/** Who did what to a comment, and when; what was undone is struck out. */
export function CommentHistory({ entries, language, timeZone }: Props) {
  const words = wordsIn(language, 'history');
  const now = Date.now();
  return (
    <section aria-labelledby="what-became" className="mt-10">
      <h2 id="what-became">{words('whatBecame')}</h2>
      {entries.length === 0 && <p className="note">{words('nothingYet')}</p>}
      <ol className="rows">
        {entries.map(({ id, at, act, actor, undoneAt }) => (
          <li key={id} className="row row-facts">
            <span className="row-state">{undoneAt ? <s>{nameOf(act, words)}</s> : nameOf(act, words)}</span>
            <bdi>{actor ?? words(BY_GUESTS_TOO.includes(act) ? 'guest' : 'somebody')}</bdi>
            <RelativeTime moment={at} language={language} timeZone={timeZone} />
            {undoneAt && (
              <span>{words('undone', { when: relativeTime(undoneAt.getTime(), now, language).text })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf(act: LoggedAct, words: ReturnType<typeof wordsIn<'history'>>): string {
  return act in NAMES ? words(NAMES[act as keyof typeof NAMES]) : act;
}
