'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { UNTOUCHED } from '@/lib/form-state';
import { inviteAction } from '@/lib/people/actions';

interface Props {
  roles: { value: string; name: string }[];
  words: Record<'asWhat' | 'asWhatHint' | 'forWhom' | 'forWhomHint' | 'makeLink' | 'theLink', string>;
}

/** Makes a link that asks somebody to work here, and shows it. */
export function InviteForm({ roles, words }: Props) {
  const [state, send, isPending] = useActionState(inviteAction, UNTOUCHED);
  const { refresh } = useRouter();
  // The list under it shows the new one.
  useEffect(() => {
    if (state.link) refresh();
  }, [state.link, refresh]);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined} className="settings">
      <div key={state.answer}>
        <SelectField
          name="role"
          label={words.asWhat}
          options={roles}
          value={state.values.role ?? roles[0]?.value}
          error={state.fields.role}
          hint={words.asWhatHint}
        />
        <Field
          name="note"
          label={words.forWhom}
          dir="auto"
          autoComplete="off"
          defaultValue={state.values.note}
          error={state.fields.note}
          hint={words.forWhomHint}
        />
      </div>
      <button type="submit" className="button">
        {words.makeLink}
      </button>
      <p role={state.refused ? 'alert' : 'status'} className="note mt-4">
        {state.message && <span key={state.answer}>{state.message}</span>}
      </p>
      {state.link && (
        <div className="mt-4">
          <Field
            key={state.link}
            name="link"
            label={words.theLink}
            dir="ltr"
            readOnly
            defaultValue={state.link}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </form>
  );
}
