'use client';

import { useActionState } from 'react';
import { Field, FieldError } from '@/components/ui/field';
import { UNTOUCHED } from '@/lib/form-state';
import { changeModerationAction } from '@/lib/moderation/actions';

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

const COUNTS = [
  ['perPerson', 'Of one person'],
  ['perNetwork', 'From one network'],
  ['perArticle', 'Under one article'],
] as const;

/** What is held, and a text to try it on. */
export function ModerationForm({ stored }: { stored: Record<string, string> }) {
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
        label="Guests"
        value={values.guests}
        hint="Nobody has proven who a guest is: an address that was typed proves nothing."
        options={[
          ['hold', 'wait until somebody has read what they wrote'],
          ['publish', 'are published at once, unless something else speaks against it'],
        ]}
      />
      <Choice
        name="members"
        label="People who are signed in"
        value={values.members}
        hint="Authors and moderators are always published at once."
        options={[
          ['first', 'wait with their first comment'],
          ['hold', 'wait with every comment'],
          ['publish', 'are published at once'],
        ]}
      />
      <Choice
        name="filter"
        label="Spam filter"
        value={values.filter}
        hint="It runs here, learns from what you call spam and what you publish, and says why. It only holds. Whoever was published three times is not asked any more."
        options={[
          ['careful', 'holds what is surely spam'],
          ['strict', 'holds more, also what may be honest'],
          ['off', 'is switched off'],
        ]}
      />
      <Field
        name="mostLinks"
        label="Links in a comment"
        inputMode="numeric"
        defaultValue={values.mostLinks}
        error={fields.mostLinks}
        hint="A comment with more links than this is held."
      />
      <fieldset className="field">
        <legend>Comments in ten minutes</legend>
        <p className="field-hint">
          Who sends more is asked to wait, and keeps the words. 0 is no limit. Authors and moderators have
          none.
        </p>
        <div className="guest-fields">
          {COUNTS.map(([name, label]) => (
            <Field
              key={name}
              name={name}
              label={label}
              inputMode="numeric"
              defaultValue={values[name]}
              error={fields[name]}
            />
          ))}
        </div>
      </fieldset>
      <Field
        name="networkDays"
        label="Days that networks are kept"
        inputMode="numeric"
        defaultValue={values.networkDays}
        error={fields.networkDays}
        hint="From which network a comment came is known for so long, to tell floods and to ban; then it is forgotten. 0 keeps it nowhere. It is shown to nobody but those who judge."
      />
      <TextBox
        name="heldWords"
        label="Words to hold"
        value={values.heldWords}
        error={fields.heldWords}
        hint="A word, a phrase or an address on each line; found whole, whatever its case. WordPress’s list of moderation keys can be pasted as it is."
      />
      <TextBox
        name="blockedWords"
        label="Blocked words"
        value={values.blockedWords}
        error={fields.blockedWords}
        hint="The same, but what has one of these goes to spam. WordPress’s list of disallowed keys can be pasted as it is."
      />
      <div className="form-actions">
        <button type="submit" className="button" name="intent" value="save">
          Save
        </button>
      </div>
      <TextBox
        name="tried"
        label="Test this text"
        value={values.tried}
        error={fields.tried}
        hint="What each check would say of it, with the settings above, saved or not: as if somebody had written it who was published here once."
      />
      <div className="form-actions">
        <button type="submit" className="button-quiet" name="intent" value="try">
          Test
        </button>
      </div>
      {/* Our own sentences, with the words of the text escaped. */}
      {state.preview !== undefined && (
        <div role="status" className="note" dangerouslySetInnerHTML={{ __html: state.preview }} />
      )}
    </form>
  );
}
