'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { requestSignInLinkAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';

interface Props {
  returnTo: string;
  /** The address that is offered. */
  email?: string;
  words: Record<'email' | 'linkByMail' | 'sendLink' | 'otherAddress', string>;
}

/** Asks for a link by mail. Says the same for every address. */
export function SignInForm({ returnTo, email, words }: Props) {
  const [state, send, isPending] = useActionState(requestSignInLinkAction, UNTOUCHED);
  const isSent = state.message !== undefined && !state.refused;
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      {!isSent && (
        <>
          <input type="hidden" name="returnTo" value={returnTo} />
          <Field
            key={state.answer}
            name="email"
            type="email"
            label={words.email}
            isRequired
            autoComplete="email"
            defaultValue={state.values.email ?? email}
            error={state.fields.email}
            autoFocus={state.fields.email !== undefined}
            hint={words.linkByMail}
          />
          <button type="submit" className="button">
            {words.sendLink}
          </button>
        </>
      )}
      <FormAnswer state={state} />
      {isSent && (
        <p className="note mt-4">
          <a href={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>{words.otherAddress}</a>
        </p>
      )}
    </form>
  );
}
