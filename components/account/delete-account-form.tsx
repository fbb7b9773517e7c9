'use client';

import { useActionState } from 'react';
import { FormAnswer } from '@/components/identity/form-answer';
import { Field, FieldError } from '@/components/ui/field';
import { deleteAccountAction } from '@/lib/account/actions';
import { UNTOUCHED } from '@/lib/form-state';

interface Props {
  words: Record<'whatOfComments' | 'keepThem' | 'removeThem' | 'typeWord' | 'deleteAccount', string>;
}

/** The last form of an account: what shall become of the words, and a word that nobody types by mistake. */
export function DeleteAccountForm({ words }: Props) {
  const [state, send, isPending] = useActionState(deleteAccountAction, UNTOUCHED);
  const { fields, values } = state;
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <div key={state.answer}>
        <div
          className="choice"
          role="radiogroup"
          aria-labelledby="what-of-comments"
          aria-required="true"
          aria-invalid={fields.comments ? true : undefined}
          aria-describedby={fields.comments ? 'comments-error' : undefined}
        >
          <p id="what-of-comments" className="label">
            {words.whatOfComments}
          </p>
          {(['keep', 'remove'] as const).map((fate, index) => (
            <label key={fate}>
              <input
                type="radio"
                name="comments"
                value={fate}
                defaultChecked={values.comments === fate}
                // biome-ignore lint/a11y/noAutofocus: after a refusal what needs a look takes focus, without JavaScript too
                autoFocus={index === 0 && fields.comments !== undefined}
              />
              {words[fate === 'keep' ? 'keepThem' : 'removeThem']}
            </label>
          ))}
          <FieldError id="comments-error" sentence={fields.comments} />
        </div>
        <Field
          name="confirmation"
          label={words.typeWord}
          isRequired
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="auto"
          defaultValue={values.confirmation}
          error={fields.confirmation}
          autoFocus={fields.confirmation !== undefined && fields.comments === undefined}
        />
      </div>
      <button type="submit" className="button">
        {words.deleteAccount}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
