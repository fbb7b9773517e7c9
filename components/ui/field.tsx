import type { InputHTMLAttributes, ReactNode } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: ReactNode;
  error?: string;
  hint?: ReactNode;
  isRequired?: boolean;
}

/** A labelled input with its error beside it. Browsers' own bubbles would hide our sentences: the form is `noValidate`. */
export function Field({ name, label, error, hint, isRequired, id = name, ...input }: Props) {
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`, input['aria-describedby']]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      <input
        {...input}
        id={id}
        name={name}
        aria-required={isRequired || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
      />
      <FieldError id={`${id}-error`} sentence={error} />
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a field, in words; nothing when nothing is. */
export function FieldError({ id, sentence }: { id: string; sentence: string | undefined }) {
  if (!sentence) return null;
  return (
    <p id={id} role="alert" className="field-error">
      {sentence}
    </p>
  );
}
