import { Field } from '@/components/ui/field';
import type { FormState } from '@/lib/form-state';

interface Props {
  state: FormState;
  /** What stands in it at first. */
  name?: string;
  label: string;
  hint: string;
  id?: string;
}

/** What somebody is called here: in every form that asks for it, with what was wrong with the last try. */
export function NameField({ state, name, label, hint, id }: Props) {
  return (
    <Field
      key={state.answer}
      id={id}
      name="name"
      label={label}
      isRequired
      autoComplete="name"
      dir="auto"
      defaultValue={state.values.name ?? name}
      error={state.fields.name}
      autoFocus={state.fields.name !== undefined}
      hint={hint}
    />
  );
}
