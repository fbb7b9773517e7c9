import { Field, FieldError } from '@/components/ui/field';
import { LICENCES } from '@/lib/articles/licences';
import type { EditorFormWords } from './editor-form-words';
import { errorMarks } from './error-marks';

interface Props {
  words: EditorFormWords;
  values: Record<string, string>;
  errors: Record<string, string>;
  seriesNames: string[];
}

/** What an article belongs to: a series, those who may use it, where it was first published, its translations. */
export function EditorPlace({ words, values, errors, seriesNames }: Props) {
  return (
    <>
      <Field
        name="series"
        label={words.series}
        dir="auto"
        list="series-names"
        autoComplete="off"
        defaultValue={values.series}
        error={errors.series}
        autoFocus={errorMarks(errors, 'series').autoFocus}
        hint={words.seriesHint}
      />
      <datalist id="series-names">
        {seriesNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="field">
        <label htmlFor="licence">{words.licence}</label>
        <select
          id="licence"
          name="licence"
          defaultValue={values.licence}
          {...errorMarks(errors, 'licence')}
          aria-describedby={errors.licence ? 'licence-error' : undefined}
        >
          <option value="">{words.noLicence}</option>
          {Object.entries(LICENCES).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <FieldError id="licence-error" sentence={errors.licence} />
      </div>
      <Field
        name="canonicalUrl"
        label={words.firstAt}
        type="url"
        inputMode="url"
        dir="ltr"
        defaultValue={values.canonicalUrl}
        error={errors.canonicalUrl}
        autoFocus={errorMarks(errors, 'canonicalUrl').autoFocus}
        hint={words.firstAtHint}
      />
      <div className="field">
        <label htmlFor="translations">{words.translations}</label>
        <textarea
          id="translations"
          name="translations"
          rows={2}
          dir="ltr"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={values.translations}
          {...errorMarks(errors, 'translations')}
          aria-describedby={
            errors.translations ? 'translations-error translations-hint' : 'translations-hint'
          }
        />
        <FieldError id="translations-error" sentence={errors.translations} />
        <p id="translations-hint" className="field-hint">
          {words.translationsHint}
        </p>
      </div>
    </>
  );
}
