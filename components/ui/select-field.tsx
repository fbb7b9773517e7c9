import { FieldError } from './field';

interface Props {
  name: string;
  label: string;
  options: { value: string; name: string; language?: string }[];
  value: string | undefined;
  error: string | undefined;
  hint?: string;
}

/** A labelled choice of one from a list, with its error beside it. One is always chosen. */
export function SelectField({ name, label, options, value, error, hint }: Props) {
  const describedBy = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        <span aria-hidden="true"> *</span>
      </label>
      <select
        id={name}
        name={name}
        defaultValue={value}
        aria-required="true"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.language}>
            {option.name}
          </option>
        ))}
      </select>
      <FieldError id={`${name}-error`} sentence={error} />
      {hint && (
        <p id={`${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
