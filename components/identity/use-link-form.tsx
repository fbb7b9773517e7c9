'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { signInAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';

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
        <Field
          key={state.answer}
          name="name"
          label={words.yourName}
          isRequired
          autoComplete="name"
          dir="auto"
          defaultValue={state.values.name}
          error={state.fields.name}
          autoFocus={state.fields.name !== undefined}
          hint={words.nameBesideWords}
        />
      )}
      <button type="submit" className="button">
        {words.signIn}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
