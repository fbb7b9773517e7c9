'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useActionState, useContext, useEffect } from 'react';
import { judgeManyAction } from '@/lib/comments/actions';
import { type FormState, UNTOUCHED } from '@/lib/form-state';
import { useJudgingHere } from './judging-context';

/** The id of the form that a list's ticked comments are sent with. */
export const CHOSEN = 'chosen';
/** The name that each of their boxes has. */
export const CHOSEN_FIELD = 'chosen[]';

interface Choosing {
  state: FormState;
  send(form: FormData): void;
  isPending: boolean;
}

const ChoosingHere = createContext<Choosing | undefined>(undefined);

/**
 * A list of comments of which several can be chosen: what became of them is known to the form and to each box. It outlives
 * the form, which goes with the last comment, so that each answer is told once.
 */
export function Choosing({ children }: { children: ReactNode }) {
  const [state, send, isPending] = useActionState(judgeManyAction, UNTOUCHED);
  const { say } = useJudgingHere();
  const router = useRouter();
  useEffect(() => {
    if (state.answer === 0) return;
    say(state.refused ? {} : { text: state.message, undo: state.undo });
    if (!state.refused) router.refresh();
  }, [state, say, router]);
  return <ChoosingHere value={{ state, send, isPending }}>{children}</ChoosingHere>;
}

export function useChoosingHere(): Choosing {
  const here = useContext(ChoosingHere);
  if (!here) throw new Error('Comments are chosen within a list to choose from.');
  return here;
}

/** Whether a comment was chosen when the form was refused: its box then stays as it was. */
export function useWasChosen(commentId: number): boolean {
  const { state } = useChoosingHere();
  const chosen = state.refused ? (state.values[CHOSEN_FIELD] ?? '') : '';
  return chosen.split(',').includes(String(commentId));
}
