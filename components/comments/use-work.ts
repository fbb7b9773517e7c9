import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';

/** Says that this browser can do work; without a secure connection it has nothing to do it with. */
const ABLE = 'able';

/**
 * Does the work that an answer asks for and sends the form again with what it found, by its own button. `note` puts into
 * the form, before it is sent, what it says of that.
 */
export function useWork(box: RefObject<HTMLElement | null>, state: FormState) {
  const found = useRef('');
  const [isWorking, setWorking] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!state.ask) return;
    const { ask } = state;
    setWorking(true);
    import('./solve-work')
      .then(({ solveWork }) => solveWork(ask))
      // Without an answer the comment waits for somebody to read it.
      .catch(() => 'none')
      .then((answer) => {
        found.current = answer;
        setWorking(false);
        const button = box.current?.querySelector<HTMLButtonElement>('button[value="post"]');
        button?.form?.requestSubmit(button);
      });
  }, [state.answer]);

  return {
    isWorking,
    note(form: HTMLFormElement) {
      const field = form.elements.namedItem('work');
      if (!(field instanceof HTMLInputElement)) return;
      field.value = found.current || (window.isSecureContext ? ABLE : '');
      found.current = '';
    },
  };
}
