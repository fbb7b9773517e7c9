'use client';

import { addPasskeyAction } from '@/lib/identity/passkeys/actions';
import { makePasskey } from './ceremonies';
import { PasskeyAnswer } from './passkey-answer';
import type { PasskeyWords } from './passkey-words';
import { usePasskey } from './use-passkey';

/** A further passkey for somebody who is signed in. */
export function AddPasskeyForm({ words }: { words: PasskeyWords }) {
  const { state, send, isPending, trouble } = usePasskey(addPasskeyAction, makePasskey);
  return (
    <form action={send} aria-busy={isPending || undefined} className="needs-script">
      <button type="submit" className="button">
        {words.addPasskey}
      </button>
      <PasskeyAnswer state={state} trouble={trouble} words={words} />
    </form>
  );
}
