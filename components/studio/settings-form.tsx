'use client';

import { useActionState, useState } from 'react';
import type { Logo } from '@/components/site/site-name';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { changeBlogSettingsAction } from '@/lib/blog/actions';
import { themePath } from '@/lib/blog/theme-path';
import { type FormState, UNTOUCHED } from '@/lib/form-state';
import { SettingsLogo } from './settings-logo';
import { SettingsOrder } from './settings-order';
import { SettingsType } from './settings-type';

interface Props {
  stored: {
    name: string;
    tagline: string;
    language: string;
    timeZone: string;
    authorColour: string;
    typePairing: string;
    order: string;
  };
  logo: (Logo & { source: string }) | null;
  /** The colour of the house. */
  houseColour: string;
  languages: { code: string; name: string }[];
  timeZones: string[];
}

interface AuthorColourProps {
  value: string;
  /** What the page is drawn in already. */
  inForce: string;
  houseColour: string;
  error: string | undefined;
}

/** The one colour that belongs to the author, shown on both papers as soon as it is chosen. */
function AuthorColour({ value, inForce, houseColour, error }: AuthorColourProps) {
  const [colour, setColour] = useState(value);
  return (
    <div className="author-colour">
      {/* In its place, so that React takes it away again when another is chosen. */}
      {colour !== inForce && <link rel="stylesheet" href={themePath(colour)} />}
      <Field
        name="authorColour"
        label="The author’s colour"
        type="color"
        defaultValue={value}
        onChange={(event) => setColour(event.target.value)}
        error={error}
        hint={`Of your name, your badge and the rule beside your replies, and of nothing else. The house’s own is ${houseColour}.`}
      />
      <div className="paper-samples" aria-hidden="true">
        <Sample paper="light" />
        <Sample paper="dark" />
      </div>
    </div>
  );
}

function Sample({ paper }: { paper: 'light' | 'dark' }) {
  return (
    <div className={`paper-sample paper-${paper} comment bypostauthor`}>
      <div className="comment-head">
        <span className="comment-name">You</span>
        <span className="author-badge">Author</span>
      </div>
      <div className="comment-body">So your replies will look.</div>
    </div>
  );
}

/** What the blog is called, and the language and clock that it lives by. */
export function SettingsForm({ stored, logo, houseColour, languages, timeZones }: Props) {
  const [state, send, isPending] = useActionState(changeBlogSettingsAction, UNTOUCHED);
  const values = { ...stored, ...state.values };
  const { fields } = state;
  const previewed = logoOf(state);
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
      <SelectField
        name="language"
        label="Language"
        options={languages.map(({ code, name }) => ({ value: code, name, language: code }))}
        value={values.language}
        error={fields.language}
        hint="What the blog speaks, and what you write in unless an article says otherwise."
      />
      <SelectField
        name="timeZone"
        label="Time zone"
        options={timeZones.map((name) => ({ value: name, name }))}
        value={values.timeZone}
        error={fields.timeZone}
      />
      <SettingsLogo
        name={values.name}
        logo={previewed ?? logo}
        kept={previewed?.source ?? (state.refused ? state.values.keptLogo : undefined)}
        isRemoved={state.values.removeLogo !== undefined}
        error={fields.logo}
      />
      <SettingsType
        value={values.typePairing}
        error={fields.typePairing}
        sample={{ title: values.name, text: values.tagline || 'So will what you write be read.' }}
      />
      <AuthorColour
        inForce={stored.authorColour || houseColour}
        value={values.authorColour || houseColour}
        houseColour={houseColour}
        error={fields.authorColour}
      />
      <SettingsOrder value={values.order} />
      <div className="form-actions">
        <button type="submit" className="button" name="intent" value="save">
          Save
        </button>
        <button type="submit" className="button-quiet" name="intent" value="preview">
          Show without saving
        </button>
      </div>
      {state.preview !== undefined && (
        <p role="status" className="field-hint">
          This is how it will look. Nothing is saved yet.
        </p>
      )}
    </form>
  );
}

/** The logo that was sent to be looked at. One that was ticked to be taken away stays in sight until that is saved. */
function logoOf({ preview, values }: FormState): Props['logo'] {
  return preview === undefined || values.removeLogo !== undefined ? null : JSON.parse(preview);
}
