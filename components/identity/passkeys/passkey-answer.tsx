import type { FormState } from '@/lib/form-state';
import { FormAnswer } from '../form-answer';
import type { PasskeyWords } from './passkey-words';
import type { Trouble } from './use-passkey';

interface Props {
  state: FormState;
  trouble: Trouble | undefined;
  words: PasskeyWords;
}

/** What became of asking for a passkey: the act's own word, or why the device gave none. */
export function PasskeyAnswer({ state, trouble, words }: Props) {
  if (!trouble) return state.message ? <FormAnswer state={state} /> : null;
  return (
    <p role="alert" className="note mt-4">
      {words[trouble]}
    </p>
  );
}
