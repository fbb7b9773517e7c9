import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/form-state';
import type { Kept } from './use-kept-words';
import type { Saving } from './use-saving';

interface Editing {
  form: RefObject<HTMLFormElement | null>;
  /** The last answer to the whole form. */
  state: FormState;
  kept: Kept;
  saving: Saving;
}

/**
 * What a script adds to the editor: it asks before typed words would be left behind, saves in place and on Ctrl-S,
 * and says where in the text a picture shall stand.
 */
export function useEditor({ form, state, kept, saving }: Editing) {
  const isLeaving = useRef(false);

  useEffect(() => {
    isLeaving.current = false;
    if (state.refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (state.preview !== undefined) document.getElementById('preview')?.focus();
  }, [state, form]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (kept.isUnsaved() && !isLeaving.current) event.preventDefault();
    };
    const save = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      form.current?.requestSubmit(form.current.querySelector<HTMLElement>('button[value="save"]'));
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('keydown', save);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('keydown', save);
    };
  }, [kept, form]);

  const onInput = () => {
    kept.keep();
    saving.soon();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (saving.isInPlace && button instanceof HTMLButtonElement && button.value === 'save') {
      event.preventDefault();
      saving.now();
      return;
    }
    saving.stop();
    if (kept.isUnsaved()) kept.keepNow();
    isLeaving.current = true;
    sayWhereCursorIs(event.currentTarget);
  };
  return { onInput, onSubmit };
}

function sayWhereCursorIs(form: HTMLFormElement): void {
  const body = form.elements.namedItem('body');
  const cursor = form.elements.namedItem('cursor');
  if (!(body instanceof HTMLTextAreaElement && cursor instanceof HTMLInputElement)) return;
  // Untouched, the cursor stands at the start: then the picture belongs to the end.
  cursor.value = body.selectionEnd > 0 ? String(body.selectionEnd) : '';
}
