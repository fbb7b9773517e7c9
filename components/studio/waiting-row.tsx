import { exactTime, RelativeTime } from '@/components/site/relative-time';
import { publishAndReplyAction } from '@/lib/comments/actions';
import { NTH_UP_TO } from '@/lib/comments/judgement';
import { wordsIn } from '@/lib/language/words';
import { dayLanguage } from '@/lib/site/formats';
import { timespanInWords } from '@/lib/site/relative-time';
import { AnswerForm } from './judge-form';
import { Key, keyed } from './key';
import { SettleForm } from './settle-form';
import { Words } from './words';

export interface WaitingConversation {
  id: number;
  name: string;
  isMember: boolean;
  nth: number | null;
  bodyHtml: string;
  createdAt: Date;
  waitsSince: Date;
  laterUntil: Date | null;
  article: { id: number; title: string; slug: string };
  before: { id: number; name: string; isByAuthor: boolean; bodyHtml: string }[];
}

interface Props {
  conversation: WaitingConversation;
  language: string;
  timeZone: string;
  now: number;
}

/** A conversation that waits: what was said before, the last word, and what the author can say to it. */
export function WaitingRow({ conversation, language, timeZone, now }: Props) {
  const { id, article, name, bodyHtml, createdAt, waitsSince, laterUntil, before } = conversation;
  const words = wordsIn(language, 'desk');
  return (
    <li className="row comment-row" id={`comment-${id}`} tabIndex={-1}>
      <p className="row-facts">
        <a href={`/${encodeURIComponent(article.slug)}`} className="row-article" dir="auto">
          {article.title || wordsIn(language, 'articles')('untitled')}
        </a>
        <a href={`/c/${id}`}>{words('inItsPlace')}</a>
        {laterUntil && laterUntil.getTime() > now && (
          <span>
            {words.rich('until', {
              moment: () => (
                <time dateTime={laterUntil.toISOString()}>
                  {exactTime(laterUntil, dayLanguage(language), timeZone)}
                </time>
              ),
            })}
          </span>
        )}
        <span className="row-time">
          {words('waitingFor', { wait: timespanInWords(now - waitsSince.getTime(), language) })}
        </span>
      </p>
      {before.length > 0 && <Before said={before} language={language} />}
      <p className="row-person">
        <bdi className="row-name">{name || wordsIn(language, 'studio')('withoutName')}</bdi>
        <span>{whoInWords(conversation, language)}</span>
        <RelativeTime moment={createdAt} language={language} timeZone={timeZone} />
      </p>
      <Words html={bodyHtml} label={words('itsWords')} />
      <Settling id={id} language={language} />
    </li>
  );
}

/** What the last word answers. */
function Before({ said, language }: { said: WaitingConversation['before']; language: string }) {
  return (
    <div className="row-before">
      {said.map(({ id, name, isByAuthor, bodyHtml }) => (
        <blockquote key={id} className={isByAuthor ? 'bypostauthor' : undefined}>
          <bdi className="row-name">{name || wordsIn(language, 'studio')('withoutName')}</bdi>
          <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        </blockquote>
      ))}
    </div>
  );
}

function whoInWords({ isMember, nth }: WaitingConversation, language: string): string {
  const words = wordsIn(language, 'desk');
  if (!isMember) return words('guest');
  if ((nth ?? 0) > NTH_UP_TO) return words('nthOrMore', { count: NTH_UP_TO });
  return words('nth', { nth: nth ?? 0 });
}

function Settling({ id, language }: { id: number; language: string }) {
  const words = wordsIn(language, 'desk');
  return (
    <div className="judgements">
      <AnswerForm
        action={publishAndReplyAction}
        commentId={id}
        opener={
          <>
            {words('answer')} <Key letter="r" />
          </>
        }
        openerKey="r"
        label={words('sendAnswer')}
      />
      <SettleForm commentId={id} how="read">
        <button type="submit" className="button-quiet" {...keyed('o')}>
          {words('readThis')} <Key letter="o" />
        </button>
      </SettleForm>
      <SettleForm commentId={id} how="settled">
        <button type="submit" className="button-quiet" {...keyed('e')}>
          {words('nothingToAdd')} <Key letter="e" />
        </button>
      </SettleForm>
      <details className="later">
        <summary className="button-quiet" {...keyed('l')}>
          {words('later')} <Key letter="l" />
        </summary>
        <SettleForm commentId={id} how="put-off">
          <button type="submit" name="until" value="tomorrow" className="button-quiet">
            {words('tomorrow')}
          </button>
          <button type="submit" name="until" value="next-week" className="button-quiet">
            {words('nextWeek')}
          </button>
        </SettleForm>
      </details>
    </div>
  );
}
