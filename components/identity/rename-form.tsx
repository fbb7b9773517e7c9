'use client';

import { useActionState } from 'react';
import { UNTOUCHED } from '@/lib/form-state';
import { renameAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';
import { NameField } from './name-field';

interface Props {
  name: string;
  words: Record<'yourName' | 'nameBesideAll' | 'changeName', string>;
}

/** The viewer's own name. */
export function RenameForm({ name, words }: Props) {
  const [state, send, isPending] = useActionState(renameAction, UNTOUCHED);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <NameField state={state} name={name} label={words.yourName} hint={words.nameBesideAll} />
      <button type="submit" className="button">
        {words.changeName}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
