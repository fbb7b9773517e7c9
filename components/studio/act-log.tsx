import { RelativeTime } from '@/components/site/relative-time';
import { Arrow } from '@/components/ui/arrow';
import { wordsIn } from '@/lib/language/words';
import type { LoggedAct } from '@/lib/log/acts';
import type { LogEntry } from '@/lib/log/list-acts';
import { relativeTime } from '@/lib/site/relative-time';
import { actInWords, whyInWords } from './act-names';
import { settingsInWords } from './setting-names';

interface Props {
  /** What it is about. */
  of: 'comment' | 'article' | 'person';
  entries: LogEntry[];
  /** Where it is from its beginning, where this is a later part of it; where it goes on. */
  newest?: string;
  older?: string;
  language: string;
  timeZone: string;
}

/** What its own writer does, or a reader: a guest, where no account is named. */
const BY_GUESTS_TOO: LoggedAct[] = ['comment.edited', 'comment.withdrawn', 'comment.reported'];

/** Who did what, when and why, the last first; what was undone is struck out. */
export function ActLog({ of, entries, newest, older, language, timeZone }: Props) {
  const words = wordsIn(language, 'history');
  return (
    <section aria-labelledby="what-became" className="mt-10">
      <h2 id="what-became">{words(of === 'comment' ? 'whatBecame' : 'whatWasDone')}</h2>
      {entries.length === 0 && (
        <p className="note">{words(of === 'comment' ? 'nothingYet' : 'nothingNoted')}</p>
      )}
      <ol className="rows">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} of={of} language={language} timeZone={timeZone} />
        ))}
      </ol>
      {(newest || older) && (
        <nav aria-label={words('furtherActs')} className="pager">
          {newest && (
            <a href={newest}>
              <Arrow to="earlier" /> {words('latest')}
            </a>
          )}
          {older && (
            <a href={older}>
              {words('earlier')} <Arrow to="further" />
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

interface EntryProps extends Pick<Props, 'of' | 'language' | 'timeZone'> {
  entry: LogEntry;
}

function Entry({ entry, of, language, timeZone }: EntryProps) {
  const { at, act, actor, actorId, undoneAt, commentId, article, person } = entry;
  const words = wordsIn(language, 'history');
  const name = actInWords(act, language);
  const whys =
    act === 'settings.changed' ? settingsInWords(entry.why, language) : [whyInWords(entry, language)];
  return (
    <li className="row row-facts">
      <span className="row-state">{undoneAt ? <s>{name}</s> : name}</span>
      {whys.filter(Boolean).map((why) => (
        <bdi key={why}>{why}</bdi>
      ))}
      {of !== 'comment' && commentId !== null && (
        <a href={`/studio/comments/${commentId}`}>{words('aComment', { id: String(commentId) })}</a>
      )}
      {of === 'person' && commentId === null && article && (
        <a href={`/studio/articles/${article.id}/history`}>
          <bdi>{article.title || wordsIn(language, 'articles')('untitled')}</bdi>
        </a>
      )}
      {of === 'person' && person && person.id !== actorId && (
        <bdi>{words('onWhom', { name: person.name || words('noName') })}</bdi>
      )}
      <bdi>{actor ?? words(BY_GUESTS_TOO.includes(act) ? 'guest' : 'somebody')}</bdi>
      <RelativeTime moment={at} language={language} timeZone={timeZone} />
      {undoneAt && (
        <span>{words('undone', { when: relativeTime(undoneAt.getTime(), Date.now(), language).text })}</span>
      )}
    </li>
  );
}
