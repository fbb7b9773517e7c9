'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { renameAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';

interface Props {
  name: string;
  words: Record<'yourName' | 'nameBesideAll' | 'changeName', string>;
}

/** The viewer's own name. */
export function RenameForm({ name, words }: Props) {
  const [state, send, isPending] = useActionState(renameAction, UNTOUCHED);
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
        hint={words.nameBesideAll}
      />
      <button type="submit" className="button">
        {words.changeName}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
