'use client';

import { type ReactNode, useActionState } from 'react';
import { type FormAction, UNTOUCHED } from '@/lib/form-state';

interface Props {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Ids and the like, sent unseen. Never bound to the action: see DECISIONS.md. */
  hidden?: Record<string, string | number>;
}

/** A form of a button or two, without fields to keep: shows what became of it. Works as a plain form too. */
export function ActForm({ action, children, className, hidden = {} }: Props) {
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  return (
    <form action={send} className={className} noValidate aria-busy={isPending || undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <span role={state.refused ? 'alert' : 'status'} className="note">
        {state.message}
      </span>
    </form>
  );
}
