'use client';

import { type ReactNode, useActionState } from 'react';
import { settleAction } from '@/lib/comments/actions';
import { UNTOUCHED } from '@/lib/form-state';
import { JudgedFields, useJudging } from './judging';

interface Props {
  commentId: number;
  how: 'settled' | 'read' | 'put-off';
  children: ReactNode;
}

/** A button, or two for two days, that takes a conversation from the desk without an answer. */
export function SettleForm({ commentId, how, children }: Props) {
  const [state, send, isPending] = useActionState(settleAction, UNTOUCHED);
  const judge = useJudging({ commentId, judgement: how }, state);
  return (
    <form action={send} onSubmit={judge} noValidate aria-busy={isPending || undefined}>
      <JudgedFields commentId={commentId} />
      <input type="hidden" name="how" value={how} />
      {children}
      {state.refused && (
        <p role="alert" className="field-error">
          {state.message}
        </p>
      )}
    </form>
  );
}
