'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { renamePasskeyAction } from '@/lib/identity/passkeys/actions';
import { FormAnswer } from '../form-answer';
import type { PasskeyWords } from './passkey-words';

interface Props {
  id: string;
  name: string;
  words: PasskeyWords;
}

/** What its owner calls a passkey. */
export function RenamePasskeyForm({ id, name, words }: Props) {
  const [state, send, isPending] = useActionState(renamePasskeyAction, UNTOUCHED);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <input type="hidden" name="passkeyId" value={id} />
      <Field
        key={state.answer}
        id={`name-${id}`}
        name="passkeyName"
        label={words.callIt}
        isRequired
        dir="auto"
        autoComplete="off"
        defaultValue={state.values.passkeyName ?? name}
        error={state.fields.passkeyName}
        autoFocus={state.fields.passkeyName !== undefined}
      />
      <button type="submit" className="button-quiet">
        {words.saveName}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
