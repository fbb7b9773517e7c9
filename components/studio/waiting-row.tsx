import { exactTime, RelativeTime } from '@/components/site/relative-time';
import { publishAndReplyAction } from '@/lib/comments/actions';
import { NTH_UP_TO } from '@/lib/comments/judgement';
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
  timeZone: string;
  now: number;
}

/** A conversation that waits: what was said before, the last word, and what the author can say to it. */
export function WaitingRow({ conversation, timeZone, now }: Props) {
  const { id, article, name, bodyHtml, createdAt, waitsSince, laterUntil, before } = conversation;
  return (
    <li className="row comment-row" id={`comment-${id}`} tabIndex={-1}>
      <p className="row-facts">
        <a href={`/${encodeURIComponent(article.slug)}`} className="row-article" dir="auto">
          {article.title || 'Untitled'}
        </a>
        <a href={`/c/${id}`}>In its place</a>
        {laterUntil && laterUntil.getTime() > now && (
          <span>
            until <time dateTime={laterUntil.toISOString()}>{exactTime(laterUntil, 'en-GB', timeZone)}</time>
          </span>
        )}
        <span className="row-time">waiting {timespanInWords(now - waitsSince.getTime(), 'en')}</span>
      </p>
      {before.length > 0 && <Before words={before} />}
      <p className="row-person">
        <bdi className="row-name">{name || 'Without a name'}</bdi>
        <span>{whoInWords(conversation)}</span>
        <RelativeTime moment={createdAt} language="en" timeZone={timeZone} />
      </p>
      <Words html={bodyHtml} />
      <Settling id={id} />
    </li>
  );
}

/** What the last word answers. */
function Before({ words }: { words: WaitingConversation['before'] }) {
  return (
    <div className="row-before">
      {words.map(({ id, name, isByAuthor, bodyHtml }) => (
        <blockquote key={id} className={isByAuthor ? 'bypostauthor' : undefined}>
          <bdi className="row-name">{name || 'Without a name'}</bdi>
          <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        </blockquote>
      ))}
    </div>
  );
}

function whoInWords({ isMember, nth }: WaitingConversation): string {
  if (!isMember) return 'guest';
  if ((nth ?? 0) > NTH_UP_TO) return `more than ${NTH_UP_TO} comments here`;
  return nth === 1 ? 'first comment here' : `${ordinal(nth ?? 0)} comment here`;
}

const RULES = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (n: number) => `${n}${ENDINGS[RULES.select(n)]}`;

function Settling({ id }: { id: number }) {
  return (
    <div className="judgements">
      <AnswerForm
        action={publishAndReplyAction}
        commentId={id}
        opener={
          <>
            Answer <Key letter="r" />
          </>
        }
        openerKey="r"
        label="Send answer"
      />
      <SettleForm commentId={id} how="read">
        <button type="submit" className="button-quiet" {...keyed('o')}>
          I read this <Key letter="o" />
        </button>
      </SettleForm>
      <SettleForm commentId={id} how="settled">
        <button type="submit" className="button-quiet" {...keyed('e')}>
          Nothing to add <Key letter="e" />
        </button>
      </SettleForm>
      <details className="later">
        <summary className="button-quiet" {...keyed('l')}>
          Later <Key letter="l" />
        </summary>
        <SettleForm commentId={id} how="put-off">
          <button type="submit" name="until" value="tomorrow" className="button-quiet">
            Tomorrow
          </button>
          <button type="submit" name="until" value="next-week" className="button-quiet">
            Next week
          </button>
        </SettleForm>
      </details>
    </div>
  );
}
