import { type FormEvent, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/form-state';

/**
 * What a script adds to the editor: it asks before typed words would be left behind, saves on Ctrl-S, and says where
 * in the text a picture shall stand.
 */
export function useEditor(state: FormState) {
  const ref = useRef<HTMLFormElement>(null);
  const isUnsaved = useRef(false);

  // What an answer gives back is stored nowhere yet.
  useEffect(() => {
    isUnsaved.current = state.refused || state.preview !== undefined;
    if (state.refused) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (state.preview !== undefined) document.getElementById('preview')?.focus();
  }, [state]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    const save = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      ref.current?.requestSubmit(ref.current.querySelector<HTMLElement>('button[value="save"]'));
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('keydown', save);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('keydown', save);
    };
  }, []);

  const onInput = () => {
    isUnsaved.current = true;
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    isUnsaved.current = false;
    const fields = event.currentTarget.elements;
    const body = fields.namedItem('body');
    const cursor = fields.namedItem('cursor');
    if (body instanceof HTMLTextAreaElement && cursor instanceof HTMLInputElement) {
      // Untouched, the cursor stands at the start: then the picture belongs to the end.
      cursor.value = body.selectionEnd > 0 ? String(body.selectionEnd) : '';
    }
  };
  return { ref, onInput, onSubmit };
}
