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
      <label className="remember">
        <input type="checkbox" name="remember" defaultChecked={values.remember === 'on'} />
        {words.remember}
      </label>
    </>
  );
}
