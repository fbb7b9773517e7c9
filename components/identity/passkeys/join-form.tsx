'use client';

import { joinWithPasskeyAction } from '@/lib/identity/passkeys/actions';
import { NameField } from '../name-field';
import { makePasskey } from './ceremonies';
import { PasskeyAnswer } from './passkey-answer';
import type { PasskeyWords } from './passkey-words';
import { usePasskey } from './use-passkey';

/** Makes an account of a name and a passkey: no address is asked for. */
export function JoinForm({ returnTo, words }: { returnTo: string; words: PasskeyWords }) {
  const { state, send, isPending, trouble } = usePasskey(joinWithPasskeyAction, makePasskey);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <NameField state={state} id="join-name" label={words.yourName} hint={words.nameBesideWords} />
      <button type="submit" className="button-quiet">
        {words.join}
      </button>
      <PasskeyAnswer state={state} trouble={trouble} words={words} />
    </form>
  );
}
