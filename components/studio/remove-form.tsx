'use client';

import { useActionState } from 'react';
import { removeCommentAction } from '@/lib/comments/actions';
import { UNTOUCHED } from '@/lib/form-state';
import { JudgedFields, useJudging } from './judging';

interface Props {
  commentId: number;
  /** What opens it. */
  opener: string;
  reasons: { value: string; name: string }[];
}

/** Buttons that remove a comment each for a reason, which its writer is told; folded until one is wanted. */
export function RemoveForm({ commentId, opener, reasons }: Props) {
  const [state, send, isPending] = useActionState(removeCommentAction, UNTOUCHED);
  const judge = useJudging({ commentId, judgement: 'removed' }, state);
  return (
    <details className="later">
      <summary className="button-quiet">{opener}</summary>
      <form action={send} onSubmit={judge} noValidate aria-busy={isPending || undefined}>
        <JudgedFields commentId={commentId} />
        {reasons.map(({ value, name }) => (
          <button key={value} type="submit" name="why" value={value} className="button-quiet">
            {name}
          </button>
        ))}
        {state.refused && (
          <p role="alert" className="field-error">
            {state.message}
          </p>
        )}
      </form>
    </details>
  );
}
