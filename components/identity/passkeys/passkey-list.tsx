import type { ReactNode } from 'react';
import { RelativeTime } from '@/components/site/relative-time';
import { ActForm } from '@/components/ui/act-form';
import { removePasskeyAction } from '@/lib/identity/passkeys/actions';
import type { OwnPasskey } from '@/lib/identity/passkeys/queries';
import { wordsIn } from '@/lib/language/words';
import { passkeyWords } from './passkey-words';
import { RenamePasskeyForm } from './rename-passkey-form';

interface Setting {
  language: string;
  timeZone: string;
}

const hidden = (said: ReactNode) => <span className="sr-only">{said}</span>;

/** Somebody's passkeys, each with its name and a way to be rid of it. */
export function PasskeyList({ passkeys, ...setting }: Setting & { passkeys: OwnPasskey[] }) {
  const words = wordsIn(setting.language, 'signIn');
  if (passkeys.length === 0) return null;
  return (
    <ul className="own-list">
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <p className="own-name">
            <bdi>{passkey.name}</bdi>
          </p>
          <p className="field-hint">
            <Facts passkey={passkey} {...setting} />
          </p>
          <div className="own-acts">
            <details className="own-more">
              <summary>{words.rich('rename', { name: passkey.name, hidden })}</summary>
              <RenamePasskeyForm id={passkey.id} name={passkey.name} words={passkeyWords(setting.language)} />
            </details>
            <ActForm action={removePasskeyAction} hidden={{ passkeyId: passkey.id }}>
              <button type="submit" className="button-plain">
                {words.rich('remove', { name: passkey.name, hidden })}
              </button>
            </ActForm>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** When it came and was used last. */
function Facts({ passkey, ...setting }: Setting & { passkey: OwnPasskey }) {
  const words = wordsIn(setting.language, 'signIn');
  const { createdAt, lastUsedAt, isSynced } = passkey;
  const added = () => <RelativeTime moment={createdAt} {...setting} />;
  const used = () => <RelativeTime moment={lastUsedAt ?? createdAt} {...setting} />;
  return (
    <>
      {lastUsedAt ? words.rich('passkeyUsed', { added, used }) : words.rich('passkeyUnused', { added })}
      {isSynced && ` ${words('isSynced')}`}
    </>
  );
}
