'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { TextBox } from '@/components/ui/text-box';
import { UNTOUCHED } from '@/lib/form-state';
import { describeAction } from '@/lib/identity/actions';
import type { Profile } from '@/lib/identity/queries';
import { FormAnswer } from './form-answer';

interface Props {
  profile: Profile;
  words: Record<'website' | 'websiteNote' | 'bio' | 'bioNote' | 'saveProfile', string>;
}

/** What the viewer says of themself beside their name. */
export function ProfileForm({ profile, words }: Props) {
  const [state, send, isPending] = useActionState(describeAction, UNTOUCHED);
  const { fields, values } = state;
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <div key={state.answer}>
        <Field
          name="website"
          label={words.website}
          inputMode="url"
          autoComplete="url"
          dir="ltr"
          defaultValue={values.website ?? profile.website ?? ''}
          error={fields.website}
          autoFocus={fields.website !== undefined}
          hint={words.websiteNote}
        />
        <TextBox
          name="bio"
          label={words.bio}
          rows={4}
          dir="auto"
          defaultValue={values.bio ?? profile.bio ?? ''}
          error={fields.bio}
          autoFocus={fields.bio !== undefined && fields.website === undefined}
          hint={words.bioNote}
        />
      </div>
      <button type="submit" className="button">
        {words.saveProfile}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
