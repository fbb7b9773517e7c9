'use client';

import { useActionState } from 'react';
import { Field, FieldError } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { changeModerationAction } from '@/lib/moderation/actions';
import type { ModerationFormWords } from './moderation-form-words';

interface ChoiceProps {
  name: string;
  label: string;
  hint: string;
  value: string | undefined;
  options: [value: string, label: string][];
}

function Choice({ name, label, hint, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value} aria-describedby={`${name}-hint`}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      <p id={`${name}-hint`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}

interface ListProps {
  name: string;
  label: string;
  hint: string;
  value: string | undefined;
  error: string | undefined;
}

function TextBox({ name, label, hint, value, error }: ListProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <textarea
        id={name}
        name={name}
        rows={5}
        dir="auto"
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${name}-hint ${error ? `${name}-error` : ''}`}
      />
      <FieldError id={`${name}-error`} sentence={error} />
      <p id={`${name}-hint`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}

const NUMBERS = ['closeAfterDays', 'networkDays', 'editMinutes', 'fewestSeconds', 'reportsToHold'] as const;
const COUNTS = ['perPerson', 'perNetwork', 'perArticle'] as const;

interface Props {
  stored: Record<string, string>;
  words: ModerationFormWords;
}

/** What is held, and a text to try it on. */
export function ModerationForm({ stored, words }: Props) {
  const [state, send, isPending] = useActionState(changeModerationAction, UNTOUCHED);
  const values: Record<string, string | undefined> = { ...stored, ...state.values };
  const { fields } = state;
  return (
    <form action={send} noValidate className="settings" aria-busy={isPending || undefined} key={state.answer}>
      {state.refused && (
        <p role="alert" className="form-message">
          {state.message}
        </p>
      )}
      <Choice
        name="guests"
        label={words.guests}
        value={values.guests}
        hint={words.guestsHint}
        options={[
          ['hold', words.guestsHold],
          ['publish', words.guestsPublish],
        ]}
      />
      <Choice
        name="members"
        label={words.members}
        value={values.members}
        hint={words.membersHint}
        options={[
          ['first', words.membersFirst],
          ['hold', words.membersHold],
          ['publish', words.membersPublish],
        ]}
      />
      <Choice
        name="filter"
        label={words.filter}
        value={values.filter}
        hint={words.filterHint}
        options={[
          ['careful', words.filterCareful],
          ['strict', words.filterStrict],
          ['off', words.filterOff],
        ]}
      />
      <Choice
        name="work"
        label={words.work}
        value={values.work}
        hint={words.workHint}
        options={[
          ['suspicious', words.workSuspicious],
          ['off', words.workOff],
        ]}
      />
      <Field
        name="mostLinks"
        label={words.mostLinks}
        inputMode="numeric"
        defaultValue={values.mostLinks}
        error={fields.mostLinks}
        hint={words.mostLinksHint}
      />
      <fieldset className="field">
        <legend>{words.counts}</legend>
        <p className="field-hint">{words.countsHint}</p>
        <div className="guest-fields">
          {COUNTS.map((name) => (
            <Field
              key={name}
              name={name}
              label={words[name]}
              inputMode="numeric"
              defaultValue={values[name]}
              error={fields[name]}
            />
          ))}
        </div>
      </fieldset>
      {NUMBERS.map((name) => (
        <Field
          key={name}
          name={name}
          label={words[name]}
          inputMode="numeric"
          defaultValue={values[name]}
          error={fields[name]}
          hint={words[`${name}Hint`]}
        />
      ))}
      <TextBox
        name="heldWords"
        label={words.heldWords}
        value={values.heldWords}
        error={fields.heldWords}
        hint={words.heldWordsHint}
      />
      <TextBox
        name="blockedWords"
        label={words.blockedWords}
        value={values.blockedWords}
        error={fields.blockedWords}
        hint={words.blockedWordsHint}
      />
      <div className="form-actions">
        <button type="submit" className="button" name="intent" value="save">
          {words.save}
        </button>
      </div>
      <TextBox
        name="tried"
        label={words.tried}
        value={values.tried}
        error={fields.tried}
        hint={words.triedHint}
      />
      <div className="form-actions">
        <button type="submit" className="button-quiet" name="intent" value="try">
          {words.test}
        </button>
      </div>
      {/* Our own sentences, with the words of the text escaped. */}
      {state.preview !== undefined && (
        <div role="status" className="note" dangerouslySetInnerHTML={{ __html: state.preview }} />
      )}
    </form>
  );
}
