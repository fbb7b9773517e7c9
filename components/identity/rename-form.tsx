'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { renameAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';

/** The viewer's own name. */
export function RenameForm({ name }: { name: string }) {
  const [state, send, isPending] = useActionState(renameAction, UNTOUCHED);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <Field
        key={state.answer}
        name="name"
        label="Your name"
        isRequired
        autoComplete="name"
        dir="auto"
        defaultValue={state.values.name ?? name}
        error={state.fields.name}
        autoFocus={state.fields.name !== undefined}
        hint="It stands beside everything you wrote here."
      />
      <button type="submit" className="button">
        Change my name
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
