import type { FormState } from '@/lib/form-state';

/** What became of a form, said once more at each answer. */
export function FormAnswer({ state }: { state: FormState }) {
  return (
    <p role={state.refused ? 'alert' : 'status'} className="note mt-4">
      {state.message && <span key={state.answer}>{state.message}</span>}
    </p>
  );
}
