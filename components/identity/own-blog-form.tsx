'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { ownBlogAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';

/** Who the blog belongs to from now on. */
export function OwnBlogForm({ token }: { token: string }) {
  const [state, send, isPending] = useActionState(ownBlogAction, UNTOUCHED);
  const firstError = ['name', 'email'].find((name) => state.fields[name]);
  const field = (name: string) => ({
    name,
    isRequired: true,
    defaultValue: state.values[name],
    error: state.fields[name],
    autoFocus: firstError === name,
  });
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <input type="hidden" name="token" value={token} />
      <div key={state.answer}>
        <Field
          {...field('name')}
          label="Your name"
          autoComplete="name"
          dir="auto"
          hint="It stands over your articles and beside your replies."
        />
        <Field
          {...field('email')}
          label="E-mail"
          type="email"
          autoComplete="email"
          hint="How you sign in later, by a link. It is never shown."
        />
      </div>
      <button type="submit" className="button">
        Make this blog mine
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
