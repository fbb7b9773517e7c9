import { Field } from '@/components/ui/field';

interface Props {
  fields: Record<string, string>;
  values: Partial<Record<string, string>>;
  /** On their way: what would be typed now, the answer would overwrite. */
  isPending: boolean;
}

/** Who a guest is. The notice stands before the fields and is read with them. */
export function GuestFields({ fields, values, isPending }: Props) {
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
        Your email address will not be published. Required fields are marked *
      </p>
      <div className="guest-fields">
        <Field {...field('name')} label="Name" isRequired autoComplete="name" />
        <Field {...field('email')} label="E-mail" isRequired type="email" autoComplete="email" />
        <Field {...field('website')} label="Website" type="url" autoComplete="url" />
      </div>
      <label className="remember">
        <input type="checkbox" name="remember" defaultChecked={values.remember === 'on'} />
        Remember me on this device
      </label>
    </>
  );
}
