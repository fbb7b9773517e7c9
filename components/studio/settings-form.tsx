'use client';

import { useActionState } from 'react';
import { Field, FieldError } from '@/components/ui/field';
import { changeBlogSettingsAction } from '@/lib/blog/actions';
import { UNTOUCHED } from '@/lib/form-state';

interface Props {
  stored: { name: string; tagline: string; language: string; timeZone: string };
  timeZones: string[];
}

/** What the blog is called, and the language and clock that it lives by. */
export function SettingsForm({ stored, timeZones }: Props) {
  const [state, send, isPending] = useActionState(changeBlogSettingsAction, UNTOUCHED);
  const values = state.refused ? { ...stored, ...state.values } : stored;
  const { fields } = state;
  return (
    <form action={send} noValidate className="settings" aria-busy={isPending || undefined} key={state.answer}>
      {state.refused && (
        <p role="alert" className="form-message">
          {state.message}
        </p>
      )}
      <Field
        name="name"
        label="Name of the blog"
        isRequired
        dir="auto"
        defaultValue={values.name}
        error={fields.name}
      />
      <Field
        name="tagline"
        label="A line about it"
        dir="auto"
        defaultValue={values.tagline}
        error={fields.tagline}
        hint="Stands at the foot of every page and in search results."
      />
      <Field
        name="language"
        label="Language"
        isRequired
        dir="ltr"
        autoCapitalize="none"
        defaultValue={values.language}
        error={fields.language}
        hint="A code like “en”, “de” or “pt-BR”."
      />
      <div className="field">
        <label htmlFor="timeZone">
          Time zone<span aria-hidden="true"> *</span>
        </label>
        <select
          id="timeZone"
          name="timeZone"
          defaultValue={values.timeZone}
          aria-required="true"
          aria-invalid={fields.timeZone ? true : undefined}
          aria-describedby={fields.timeZone ? 'timeZone-error' : undefined}
        >
          {timeZones.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <FieldError id="timeZone-error" sentence={fields.timeZone} />
      </div>
      <button type="submit" className="button">
        Save
      </button>
    </form>
  );
}
