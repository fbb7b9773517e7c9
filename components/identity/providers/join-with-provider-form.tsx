'use client';

import { useActionState } from 'react';
import { UNTOUCHED } from '@/lib/form-state';
import { joinWithProviderAction } from '@/lib/identity/providers/actions';
import { FormAnswer } from '../form-answer';
import { NameField } from '../name-field';

interface Props {
  /** What they are called where they come from. */
  name: string;
  words: Record<'yourName' | 'nameBesideWords' | 'signIn', string>;
}

/** Asks somebody new what they want to be called here. */
export function JoinWithProviderForm({ name, words }: Props) {
  const [state, send, isPending] = useActionState(joinWithProviderAction, UNTOUCHED);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <NameField state={state} name={name} label={words.yourName} hint={words.nameBesideWords} />
      <button type="submit" className="button">
        {words.signIn}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
