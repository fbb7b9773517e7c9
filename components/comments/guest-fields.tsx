import { Field } from '@/components/ui/field';
import type { ReplyFormWords } from './reply-form-words';

interface Props {
  fields: Record<string, string>;
  values: Partial<Record<string, string>>;
  /** On their way: what would be typed now, the answer would overwrite. */
  isPending: boolean;
  words: ReplyFormWords;
}

/** Who a guest is. The notice stands before the fields and is read with them. */
export function GuestFields({ fields, values, isPending, words }: Props) {
  const firstError = ['body', 'name', 'email', 'website'].find((name) => fields[name]);
  const field = (name: string) => ({
    id: `respond-${name}`,
    name,
    error: fields[name],
    defaultValue: values[name],
    'aria-describedby': 'respond-notice',
    dir: 'auto' as const,
    autoFocus: firstError === name,
    readOnly: isPending,
  });
  return (
    <>
      <p id="respond-notice" className="field-hint">
        {words.formNotice}
      </p>
      <div className="guest-fields">
        <Field {...field('name')} label={words.name} isRequired autoComplete="name" />
        <Field {...field('email')} label={words.email} isRequired type="email" autoComplete="email" />
        <Field {...field('website')} label={words.website} type="url" autoComplete="url" />
      </div>
      <Trap label={words.leaveEmpty} />
      <label className="remember">
        <input type="checkbox" name="remember" defaultChecked={values.remember === 'on'} />
        {words.remember}
      </label>
      {words.hearBack && (
        <label className="remember">
          <input type="checkbox" name="hearBack" defaultChecked={values.hearBack === 'on'} />
          {words.hearBack}
        </label>
      )}
    </>
  );
}

/** A field that no reader sees or reaches: what fills it in is a robot. Where no style sheet hides it, its name tells. */
function Trap({ label }: { label: string }) {
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {label}
        <input name="subject" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
