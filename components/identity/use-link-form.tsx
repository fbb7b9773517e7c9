'use client';

import { useActionState } from 'react';
import { UNTOUCHED } from '@/lib/form-state';
import { signInAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';
import { NameField } from './name-field';

interface Props {
  token: string;
  /** Somebody new is asked for the name that will stand beside their words. */
  asksName: boolean;
  words: Record<'yourName' | 'nameBesideWords' | 'signIn', string>;
}

/** The one button of a link: opening the page does nothing, so that what opens links by itself does not use them up. */
export function UseLinkForm({ token, asksName, words }: Props) {
  const [state, send, isPending] = useActionState(signInAction, UNTOUCHED);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <input type="hidden" name="token" value={token} />
      {(asksName || state.fields.name) && (
        <NameField state={state} label={words.yourName} hint={words.nameBesideWords} />
      )}
      <button type="submit" className="button">
        {words.signIn}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
