'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { ownBlogAction } from '@/lib/identity/actions';
import { FormAnswer } from './form-answer';

interface Props {
  token: string;
  words: Record<'yourName' | 'nameOverArticles' | 'email' | 'emailSignsIn' | 'makeMine', string>;
}

/** Who the blog belongs to from now on. */
export function OwnBlogForm({ token, words }: Props) {
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
          label={words.yourName}
          autoComplete="name"
          dir="auto"
          hint={words.nameOverArticles}
        />
        <Field
          {...field('email')}
          label={words.email}
          type="email"
          autoComplete="email"
          hint={words.emailSignsIn}
        />
      </div>
      <button type="submit" className="button">
        {words.makeMine}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
