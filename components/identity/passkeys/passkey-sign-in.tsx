'use client';

import { signInWithPasskeyAction } from '@/lib/identity/passkeys/actions';
import { signWithPasskey } from './ceremonies';
import { PasskeyAnswer } from './passkey-answer';
import type { PasskeyWords } from './passkey-words';
import { usePasskey } from './use-passkey';

/** One button: the device knows who its owner is. */
export function PasskeySignIn({ returnTo, words }: { returnTo: string; words: PasskeyWords }) {
  const { state, send, isPending, trouble } = usePasskey(signInWithPasskeyAction, signWithPasskey);
  return (
    <form action={send} aria-busy={isPending || undefined} className="needs-script">
      <input type="hidden" name="returnTo" value={returnTo} />
      <button type="submit" className="button">
        {words.withPasskey}
      </button>
      <PasskeyAnswer state={state} trouble={trouble} words={words} />
    </form>
  );
}
