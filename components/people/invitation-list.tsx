import { RelativeTime } from '@/components/site/relative-time';
import { ActForm } from '@/components/ui/act-form';
import type { Role } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';
import { takeBackInvitationAction } from '@/lib/people/actions';
import { roleWord } from './role-word';

interface Props {
  invitations: { id: string; role: Role; note: string; createdAt: Date }[];
  language: string;
  timeZone: string;
}

/** Links that nobody has used yet. */
export function InvitationList({ invitations, language, timeZone }: Props) {
  const words = wordsIn(language, 'people');
  if (invitations.length === 0) return null;
  return (
    <>
      <h3 className="row-title mt-8">{words('openInvitations')}</h3>
      <ul className="rows">
        {invitations.map(({ id, role, note, createdAt }) => (
          <li key={id} className="row">
            <p className="row-facts">
              <span className="row-state">{roleWord(words, role)}</span>
              {note && <bdi>{note}</bdi>}
              <span>
                {words.rich('invitedWhen', {
                  when: () => <RelativeTime moment={createdAt} language={language} timeZone={timeZone} />,
                })}
              </span>
            </p>
            <ActForm action={takeBackInvitationAction} hidden={{ invitationId: id }}>
              <button type="submit" className="button-plain">
                {words.rich('takeBack', {
                  what: note || roleWord(words, role),
                  hidden: (said) => <span className="sr-only">{said}</span>,
                })}
              </button>
            </ActForm>
          </li>
        ))}
      </ul>
    </>
  );
}
