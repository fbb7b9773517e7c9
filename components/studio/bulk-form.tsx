'use client';

import { useEffect, useRef, useState } from 'react';
import type { CommentState } from '@/lib/comments/counts';
import { CHOSEN, useChoosingHere } from './choosing';
import { useJudgingHere } from './judging-context';
import { ListFields } from './list-fields';

interface Props {
  words: Record<'chosenOnes' | 'chooseAll' | 'whyRemoved', string>;
  acts: { to: CommentState; name: string }[];
  reasons: { value: string; name: string }[];
}

/** What is done to all comments of a list that are ticked: their boxes stand in their rows and belong to this form. */
export function BulkForm({ words, acts, reasons }: Props) {
  const { state, send, isPending } = useChoosingHere();
  const { list } = useJudgingHere();
  const form = useRef<HTMLFormElement>(null);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  const error = state.refused ? (state.fields.chosen ?? state.message) : undefined;
  return (
    <form
      id={CHOSEN}
      ref={form}
      action={send}
      className="bulk"
      aria-label={words.chosenOnes}
      noValidate
      aria-busy={isPending || undefined}
    >
      <ListFields {...list} />
      {hasScript ? (
        <label className="tick">
          <input type="checkbox" onChange={({ target }) => tickAll(form.current, target.checked)} />
          {words.chooseAll}
        </label>
      ) : (
        <span className="bulk-name">{words.chosenOnes}</span>
      )}
      <div className="bulk-acts">
        {acts.map(({ to, name }) => (
          <button key={to} type="submit" name="to" value={to} className="button-quiet">
            {name}
          </button>
        ))}
        {acts.some(({ to }) => to === 'removed') && (
          <select key={state.answer} name="why" aria-label={words.whyRemoved} defaultValue={state.values.why}>
            {reasons.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </div>
      {error && (
        <p key={state.answer} role="alert" className="field-error">
          {error}
        </p>
      )}
    </form>
  );
}

function tickAll(form: HTMLFormElement | null, isTicked: boolean): void {
  for (const field of form?.elements ?? [])
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = isTicked;
}
