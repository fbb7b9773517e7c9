import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/site/relative-time';
import { ActForm } from '@/components/ui/act-form';
import { wordsIn } from '@/lib/language/words';
import { changeRoleAction, disablePersonAction, enablePersonAction } from '@/lib/people/actions';
import { GIVEN_ROLES, handOverRefusal } from '@/lib/people/policy';
import type { ListedPerson, PeopleShown } from '@/lib/people/queries';
import { roleWord } from './role-word';

interface Props {
  person: ListedPerson;
  /** The list that it stands in. */
  shown: PeopleShown;
  language: string;
  timeZone: string;
}

const hidden = (said: ReactNode) => <span className="sr-only">{said}</span>;

/** Somebody with an account: who, since when, and what the owner can do about it. */
export function PersonRow({ person, shown, language, timeZone }: Props) {
  const words = wordsIn(language, 'people');
  const { id, name, role, handle, createdAt, disabledAt, isByline } = person;
  const called = name || words('nameless');
  const when = (moment: Date) => () => (
    <RelativeTime moment={moment} language={language} timeZone={timeZone} />
  );
  const sent = { personId: id, show: shown };
  return (
    <li className="row">
      <h2 className="row-title">
        <bdi>{handle && role !== 'commenter' ? <a href={`/authors/${handle}`}>{called}</a> : called}</bdi>
      </h2>
      <p className="row-facts">
        <span className="row-state">{roleWord(words, role)}</span>
        <span>{words.rich('hereSince', { when: when(createdAt) })}</span>
        {disabledAt && <span>{words.rich('shutOutSince', { when: when(disabledAt) })}</span>}
        {isByline && <span>{words('byline')}</span>}
        <a href={`/studio/people/${encodeURIComponent(id)}`}>
          {words.rich('history', { name: called, hidden })}
        </a>
      </p>
      {role === 'owner' ? (
        <p className="note">{words('ownerStays')}</p>
      ) : (
        <div className="person-acts">
          {!disabledAt && (
            <details className="own-more">
              <summary>{words.rich('changeRole', { name: called, hidden })}</summary>
              <ActForm action={changeRoleAction} hidden={sent} className="role-form">
                <select name="role" defaultValue={role} aria-label={words('roleOf', { name: called })}>
                  {GIVEN_ROLES.map((given) => (
                    <option key={given} value={given}>
                      {roleWord(words, given)}
                    </option>
                  ))}
                </select>
                <button type="submit" className="button-quiet">
                  {words('saveRole')}
                </button>
              </ActForm>
            </details>
          )}
          <ActForm action={disabledAt ? enablePersonAction : disablePersonAction} hidden={sent}>
            <button type="submit" className="button-plain">
              {words.rich(disabledAt ? 'letIn' : 'shutOut', { name: called, hidden })}
            </button>
          </ActForm>
          {!handOverRefusal(person) && (
            <a href={`/studio/people/${encodeURIComponent(id)}/hand-over`} className="button-plain">
              {words.rich('handOver', { name: called, hidden })}
            </a>
          )}
        </div>
      )}
    </li>
  );
}
