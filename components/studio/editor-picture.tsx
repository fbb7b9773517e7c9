import { Field, FieldError } from '@/components/ui/field';
import type { EditorFormWords } from './editor-form-words';
import { errorMarks } from './error-marks';

interface Props {
  words: EditorFormWords;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Adds a picture to the text: where the cursor stands, else at the end. */
export function EditorPicture({ words, values, errors }: Props) {
  const isRefused = errors.picture !== undefined || errors.alt !== undefined;
  return (
    <details className="editor-section" open={isRefused}>
      <summary>{words.addPicture}</summary>
      <div className="field">
        <label htmlFor="picture">{words.file}</label>
        <input
          id="picture"
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/svg+xml"
          {...errorMarks(errors, 'picture')}
          aria-describedby={errors.picture ? 'picture-error picture-hint' : 'picture-hint'}
        />
        <FieldError id="picture-error" sentence={errors.picture} />
        <p id="picture-hint" className="field-hint">
          {words.fileHint}
        </p>
      </div>
      <Field
        name="alt"
        label={words.whatItShows}
        dir="auto"
        defaultValue={values.alt}
        error={errors.alt}
        autoFocus={errorMarks(errors, 'alt').autoFocus}
        hint={words.altHint}
      />
      <label className="tick">
        <input type="checkbox" name="decorative" defaultChecked={values.decorative !== undefined} />{' '}
        {words.decorates}
      </label>
      <input type="hidden" name="cursor" />
      <button type="submit" name="intent" value="picture" className="button-quiet">
        {words.addToText}
      </button>
    </details>
  );
}
