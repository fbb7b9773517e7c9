import { ActForm } from '@/components/ui/act-form';
import { wordsIn } from '@/lib/language/words';
import { banWriterAction, liftBanAction } from '@/lib/moderation/actions';
import type { Banned } from '@/lib/moderation/reason';

interface Props {
  commentId: number;
  network: string | null;
  bans: { kind: Banned; isBanned: boolean }[];
  language: string;
}

/** By what the writer of a comment can be banned, and is. */
export function CommentBans({ commentId, network, bans, language }: Props) {
  const words = wordsIn(language, 'history');
  const names = {
    person: words('person'),
    address: words('address'),
    network: words('network', { network: network ?? '' }),
  };
  return (
    <section aria-labelledby="bans" className="mt-10">
      <h2 id="bans">{words('bans')}</h2>
      <p className="note">{words(bans.length > 0 ? 'aboutBans' : 'nobodyToBan')}</p>
      <ul className="rows">
        {bans.map(({ kind, isBanned }) => (
          <li key={kind} className="row row-facts items-center">
            <span className="row-state">
              <bdi>{names[kind]}</bdi>
            </span>
            {isBanned && <strong>{words('isBanned')}</strong>}
            <ActForm
              action={isBanned ? liftBanAction : banWriterAction}
              hidden={{ commentId, kind }}
              className="row-time"
            >
              <button type="submit" className="button-quiet">
                {words(isBanned ? 'lift' : 'ban')} <span className="sr-only">{names[kind]}</span>
              </button>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
