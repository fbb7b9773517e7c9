import type { TextareaHTMLAttributes } from 'react';
import { FieldError } from './field';

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string;
  label: string;
  error?: string;
  hint: string;
}

/** A labelled box for several lines, with its error beside it. */
export function TextBox({ name, label, error, hint, ...box }: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <textarea
        {...box}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${error ? `${name}-error ` : ''}${name}-hint`}
      />
      <FieldError id={`${name}-error`} sentence={error} />
      <p id={`${name}-hint`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}
