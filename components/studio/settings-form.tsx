'use client';

import { useActionState, useState } from 'react';
import type { Logo } from '@/components/site/site-name';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { changeBlogSettingsAction } from '@/lib/blog/actions';
import { themePath } from '@/lib/blog/theme-path';
import { type FormState, UNTOUCHED } from '@/lib/form-state';
import type { SettingsFormWords } from './settings-form-words';
import { SettingsLogo } from './settings-logo';
import { SettingsOrder } from './settings-order';
import { SettingsType } from './settings-type';

interface Props {
  words: SettingsFormWords;
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
  words: SettingsFormWords;
  value: string;
  /** What the page is drawn in already. */
  inForce: string;
  error: string | undefined;
}

/** The one colour that belongs to the author, shown on both papers as soon as it is chosen. */
function AuthorColour({ words, value, inForce, error }: AuthorColourProps) {
  const [colour, setColour] = useState(value);
  return (
    <div className="author-colour">
      {/* In its place, so that React takes it away again when another is chosen. */}
      {colour !== inForce && <link rel="stylesheet" href={themePath(colour)} />}
      <Field
        name="authorColour"
        label={words.colour}
        type="color"
        defaultValue={value}
        onChange={(event) => setColour(event.target.value)}
        error={error}
        hint={words.colourHint}
      />
      <div className="paper-samples" aria-hidden="true">
        <Sample words={words} paper="light" />
        <Sample words={words} paper="dark" />
      </div>
    </div>
  );
}

function Sample({ words, paper }: { words: SettingsFormWords; paper: 'light' | 'dark' }) {
  return (
    <div className={`paper-sample paper-${paper} comment bypostauthor`}>
      <div className="comment-head">
        <span className="comment-name">{words.you}</span>
        <span className="author-badge">{words.author}</span>
      </div>
      <div className="comment-body">{words.sampleReply}</div>
    </div>
  );
}

/** What the blog is called, and the language and clock that it lives by. */
export function SettingsForm({ words, stored, logo, houseColour, languages, timeZones }: Props) {
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
        label={words.name}
        isRequired
        dir="auto"
        defaultValue={values.name}
        error={fields.name}
      />
      <Field
        name="tagline"
        label={words.tagline}
        dir="auto"
        defaultValue={values.tagline}
        error={fields.tagline}
        hint={words.taglineHint}
      />
      <SelectField
        name="language"
        label={words.language}
        options={languages.map(({ code, name }) => ({ value: code, name, language: code }))}
        value={values.language}
        error={fields.language}
        hint={words.languageHint}
      />
      <SelectField
        name="timeZone"
        label={words.timeZone}
        options={timeZones.map((name) => ({ value: name, name }))}
        value={values.timeZone}
        error={fields.timeZone}
      />
      <SettingsLogo
        words={words}
        name={values.name}
        logo={previewed ?? logo}
        kept={previewed?.source ?? (state.refused ? state.values.keptLogo : undefined)}
        isRemoved={state.values.removeLogo !== undefined}
        error={fields.logo}
      />
      <SettingsType
        words={words}
        value={values.typePairing}
        error={fields.typePairing}
        sample={{ title: values.name, text: values.tagline || words.sampleText }}
      />
      <AuthorColour
        words={words}
        inForce={stored.authorColour || houseColour}
        value={values.authorColour || houseColour}
        error={fields.authorColour}
      />
      <SettingsOrder words={words} value={values.order} />
      <div className="form-actions">
        <button type="submit" className="button" name="intent" value="save">
          {words.save}
        </button>
        <button type="submit" className="button-quiet" name="intent" value="preview">
          {words.showOnly}
        </button>
      </div>
      {state.preview !== undefined && (
        <p role="status" className="field-hint">
          {words.isShown}
        </p>
      )}
    </form>
  );
}

/** The logo that was sent to be looked at. One that was ticked to be taken away stays in sight until that is saved. */
function logoOf({ preview, values }: FormState): Props['logo'] {
  return preview === undefined || values.removeLogo !== undefined ? null : JSON.parse(preview);
}
