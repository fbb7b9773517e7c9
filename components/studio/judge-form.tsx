'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import type { Judgement } from '@/lib/comments/judgement';
import { type FormAction, UNTOUCHED } from '@/lib/form-state';
import { JudgedFields, useJudging } from './judging';
import { useJudgingHere } from './judging-context';
import { Key, keyed } from './key';

interface Props {
  action: FormAction;
  commentId: number;
  /** What becomes of the comment. */
  judgement: Judgement;
  /** The key that presses it. */
  letter?: string;
  children: ReactNode;
}

/** A button that judges one comment. */
export function JudgeForm({ action, commentId, judgement, letter, children }: Props) {
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  const judge = useJudging({ commentId, judgement }, state);
  return (
    <form action={send} onSubmit={judge} noValidate aria-busy={isPending || undefined}>
      <JudgedFields commentId={commentId} />
      <button type="submit" className="button-quiet" {...keyed(letter)}>
        {children}
        {letter && <Key letter={letter} />}
      </button>
      {state.refused && (
        <p role="alert" className="field-error">
          {state.message}
        </p>
      )}
    </form>
  );
}

interface AnswerProps {
  action: FormAction;
  commentId: number;
  /** What opens the box, and what sends it. */
  opener: ReactNode;
  label: string;
  /** The key that opens it. */
  openerKey?: string;
}

/** A box for the answer to a comment, folded until it is wanted. */
export function AnswerForm({ action, commentId, opener, openerKey, label }: AnswerProps) {
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  const { words } = useJudgingHere();
  const box = useRef<HTMLTextAreaElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);
  const judge = useJudging({ commentId, judgement: 'answered' }, state);
  useEffect(() => {
    if (state.refused) box.current?.focus();
    else if (state.answer > 0) foldAway(fold.current);
  }, [state]);
  const id = `answer-${commentId}`;
  const error = state.refused ? (state.fields.body ?? state.message) : undefined;
  return (
    <details
      ref={fold}
      className="answer"
      open={state.refused}
      onToggle={({ currentTarget }) => currentTarget.open && box.current?.focus()}
    >
      <summary className="button-quiet" {...keyed(openerKey)}>
        {opener}
      </summary>
      <form action={send} onSubmit={judge} noValidate aria-busy={isPending || undefined}>
        <JudgedFields commentId={commentId} />
        <label htmlFor={id} className="sr-only">
          {words.yourReply}
        </label>
        <textarea
          key={state.answer}
          ref={box}
          id={id}
          name="body"
          rows={3}
          dir="auto"
          className="writing"
          placeholder={words.yourReply}
          defaultValue={state.values.body}
          // biome-ignore lint/a11y/noAutofocus: after a refusal the box takes the focus, without a script too
          autoFocus={state.refused || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        {error && (
          <p id={`${id}-error`} role="alert" className="field-error">
            {error}
          </p>
        )}
        <button type="submit" className="button" aria-disabled={isPending || undefined}>
          {label}
        </button>
      </form>
    </details>
  );
}

/** Closes a box whose words are published, and leaves the focus on what opens it. */
function foldAway(fold: HTMLDetailsElement | null): void {
  if (!fold?.open) return;
  fold.open = false;
  fold.querySelector('summary')?.focus({ preventScroll: true });
}
