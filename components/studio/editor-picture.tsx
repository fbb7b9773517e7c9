import { Field, FieldError } from '@/components/ui/field';
import { errorMarks } from './error-marks';

interface Props {
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Adds a picture to the text: where the cursor stands, else at the end. */
export function EditorPicture({ values, errors }: Props) {
  const isRefused = errors.picture !== undefined || errors.alt !== undefined;
  return (
    <details className="editor-section" open={isRefused}>
      <summary>Add a picture</summary>
      <div className="field">
        <label htmlFor="picture">File</label>
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
          Up to 20 MB. Place and camera are taken out of it.
        </p>
      </div>
      <Field
        name="alt"
        label="What it shows"
        dir="auto"
        defaultValue={values.alt}
        error={errors.alt}
        autoFocus={errorMarks(errors, 'alt').autoFocus}
        hint="For readers who cannot see it."
      />
      <label className="tick">
        <input type="checkbox" name="decorative" defaultChecked={values.decorative !== undefined} /> It only
        decorates
      </label>
      <input type="hidden" name="cursor" />
      <button type="submit" name="intent" value="picture" className="button-quiet">
        Add to the text
      </button>
    </details>
  );
}
