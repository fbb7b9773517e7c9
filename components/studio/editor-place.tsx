import { Field, FieldError } from '@/components/ui/field';
import { LICENCES } from '@/lib/articles/licences';
import { errorMarks } from './error-marks';

interface Props {
  values: Record<string, string>;
  errors: Record<string, string>;
  seriesNames: string[];
}

/** What an article belongs to: a series, those who may use it, where it was first published, its translations. */
export function EditorPlace({ values, errors, seriesNames }: Props) {
  return (
    <>
      <Field
        name="series"
        label="Series"
        dir="auto"
        list="series-names"
        autoComplete="off"
        defaultValue={values.series}
        error={errors.series}
        autoFocus={errorMarks(errors, 'series').autoFocus}
        hint="Articles with the same name here are its parts, in the order of their dates."
      />
      <datalist id="series-names">
        {seriesNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="field">
        <label htmlFor="licence">Licence</label>
        <select
          id="licence"
          name="licence"
          defaultValue={values.licence}
          {...errorMarks(errors, 'licence')}
          aria-describedby={errors.licence ? 'licence-error' : undefined}
        >
          <option value="">None: nobody else may publish it</option>
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
        label="First published at"
        type="url"
        inputMode="url"
        dir="ltr"
        defaultValue={values.canonicalUrl}
        error={errors.canonicalUrl}
        autoFocus={errorMarks(errors, 'canonicalUrl').autoFocus}
        hint="Its address there, when it was published elsewhere before. Search engines are told that that is the original."
      />
      <div className="field">
        <label htmlFor="translations">Translations</label>
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
          The same text in other languages, one a line: an address here, like “/auf-deutsch”, or a language
          and an address elsewhere, like “de https://example.org/artikel”. Articles here then name each other.
        </p>
      </div>
    </>
  );
}
