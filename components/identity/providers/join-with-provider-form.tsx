'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { joinWithProviderAction } from '@/lib/identity/providers/actions';
import { FormAnswer } from '../form-answer';

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
      <Field
        key={state.answer}
        name="name"
        label={words.yourName}
        isRequired
        autoComplete="name"
        dir="auto"
        defaultValue={state.values.name ?? name}
        error={state.fields.name}
        autoFocus={state.fields.name !== undefined}
        hint={words.nameBesideWords}
      />
      <button type="submit" className="button">
        {words.signIn}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
