'use client';

import { useRouter } from 'next/navigation';
import { type Ref, useActionState, useEffect } from 'react';
import { undoAction } from '@/lib/comments/actions';
import type { Judgement } from '@/lib/comments/judgement';
import { UNTOUCHED } from '@/lib/form-state';
import { useJudgingHere } from './judging-context';
import { Key, keyed } from './key';
import { ListFields } from './list-fields';

interface Props {
  ref: Ref<HTMLParagraphElement>;
  judgement?: Judgement;
  /** What became of several. */
  text?: string;
  undo?: number;
  /** Counts what was said, so that the same sentence is announced again. */
  turn: number;
}

/** What became of the comment that was judged last, or of several, with the way back. */
export function Said({ ref, judgement, text, undo, turn }: Props) {
  const { words } = useJudgingHere();
  const said = text ?? (judgement && words.judged[judgement]);
  return (
    <div className={said ? 'said said-of-comment' : 'sr-only'}>
      <p ref={ref} role="status" tabIndex={-1}>
        <span key={turn}>{said}</span>
      </p>
      {undo !== undefined && <Undo key={undo} entryId={undo} />}
    </div>
  );
}

/** Takes back what was done last, and says so in its place. */
function Undo({ entryId }: { entryId: number }) {
  const [state, send, isPending] = useActionState(undoAction, UNTOUCHED);
  const { list, words, awaited, say } = useJudgingHere();
  const router = useRouter();
  useEffect(() => {
    if (state.answer === 0 || state.refused) return;
    awaited.current = undefined;
    say(state.message ? { text: state.message } : { judgement: 'undone' });
    router.refresh();
  }, [state, awaited, say, router]);
  return (
    <form action={send} noValidate aria-busy={isPending || undefined}>
      <input type="hidden" name="entryId" value={entryId} />
      <ListFields {...list} />
      {state.refused && (
        <p role="alert" className="field-error">
          {state.message}
        </p>
      )}
      <button type="submit" className="button-plain" {...keyed('z')}>
        {words.undo} <Key letter="z" />
      </button>
    </form>
  );
}
