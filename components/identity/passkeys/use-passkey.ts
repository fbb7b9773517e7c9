import { startTransition, useActionState, useEffect, useState } from 'react';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/form-state';
import type { Ceremony } from './ceremonies';
import type { PasskeyWords } from './passkey-words';

/** Why a device gave no answer: it has a passkey already, somebody stopped it, or it cannot. */
export type Trouble = keyof Pick<PasskeyWords, 'known' | 'stopped' | 'impossible'>;

/**
 * A form that is sent twice: its first answer says what the device is to be asked, and its second sending carries what
 * the device said. `trouble` is why that did not come about.
 */
export function usePasskey(action: FormAction, ceremony: Ceremony) {
  const [state, send, isSending] = useActionState(action, UNTOUCHED);
  const [trouble, setTrouble] = useState<Trouble>();
  const [isAsking, setAsking] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    setTrouble(undefined);
    if (!state.ask) return;
    const { ticket, options } = JSON.parse(state.ask);
    setAsking(true);
    ceremony(options)
      .then((response) => startTransition(() => send(answerOf(state, ticket, response))))
      .catch((error: unknown) => setTrouble(troubleOf(error)))
      .finally(() => setAsking(false));
  }, [state.answer]);

  return { state, send, isPending: isSending || isAsking, trouble };
}

/** The same form once more, with what the device said. */
function answerOf({ values }: FormState, ticket: string, response: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  form.set('ticket', ticket);
  form.set('response', JSON.stringify(response));
  return form;
}

function troubleOf(error: unknown): Trouble {
  const { name, code } = error as { name?: string; code?: string };
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' || name === 'InvalidStateError') return 'known';
  const isStopped = name === 'NotAllowedError' || name === 'AbortError' || code === 'ERROR_CEREMONY_ABORTED';
  return isStopped ? 'stopped' : 'impossible';
}
