import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/site/relative-time';
import { ActForm } from '@/components/ui/act-form';
import { signOutOthersAction, signOutSessionAction } from '@/lib/identity/actions';
import type { OwnSession } from '@/lib/identity/queries';
import { wordsIn } from '@/lib/language/words';

interface Setting {
  language: string;
  timeZone: string;
}

interface Props extends Setting {
  sessions: OwnSession[];
  /** Names the session of the browser that asks. */
  currentId: string | undefined;
}

const hidden = (said: ReactNode) => <span className="sr-only">{said}</span>;

/** Where somebody is signed in, and how to end it: in one browser, or in all but this one. */
export function SessionList({ sessions, currentId, ...setting }: Props) {
  const words = wordsIn(setting.language, 'account');
  const isHere = (session: OwnSession) => session.id === currentId;
  const inOrder = [...sessions.filter(isHere), ...sessions.filter((session) => !isHere(session))];
  const nameOf = ({ device }: OwnSession) => device || wordsIn(setting.language, 'signIn')('unknownBrowser');
  return (
    <>
      <ul className="own-list">
        {inOrder.map((session) => (
          <li key={session.id}>
            <p className="own-name">
              <bdi>{nameOf(session)}</bdi>
            </p>
            <p className="field-hint">
              <Facts session={session} isHere={isHere(session)} {...setting} />
            </p>
            {!isHere(session) && (
              <ActForm action={signOutSessionAction} hidden={{ sessionId: session.id }} className="own-acts">
                <button type="submit" className="button-plain">
                  {words.rich('signOutThere', { device: nameOf(session), hidden })}
                </button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.some((session) => !isHere(session)) && (
        <ActForm action={signOutOthersAction}>
          <button type="submit" className="button-quiet">
            {words('signOutOthers')}
          </button>
        </ActForm>
      )}
    </>
  );
}

/** Since when, and when it was used last. */
function Facts({ session, isHere, ...setting }: Setting & { session: OwnSession; isHere: boolean }) {
  const words = wordsIn(setting.language, 'account');
  const began = () => <RelativeTime moment={session.createdAt} {...setting} />;
  const used = () => <RelativeTime moment={session.usedAt} {...setting} />;
  return isHere ? words.rich('sessionHere', { began }) : words.rich('sessionUsed', { began, used });
}
