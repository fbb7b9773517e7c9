import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';

interface Place {
  articleId: number;
  parentId: number | undefined;
  state: FormState;
  box: RefObject<HTMLDivElement | null>;
}

/**
 * Keeps what is being typed in this browser, for each article and parent, until it was sent, together with the key that
 * names its sending: should an answer get lost, the same words sent again are the same comment. Everything works
 * without it where storage is closed.
 */
export function useKeptDraft({ articleId, parentId, state, box }: Place) {
  const place = `${articleId}:${parentId ?? 0}`;
  const sentFrom = useRef(place);
  const [submissionKey, setSubmissionKey] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (state.answer === 0) return;
    if (state.refused || state.preview !== undefined) return;
    store(`draft:${sentFrom.current}`, '');
    store(`key:${sentFrom.current}`, '');
  }, [state.answer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a sent form gets a new key
  useEffect(() => {
    const key = stored(`key:${place}`) ?? randomKey();
    store(`key:${place}`, key);
    setSubmissionKey(key);
    const field = box.current?.querySelector('textarea');
    const kept = stored(`draft:${place}`);
    // Set in the field itself, drawn anew it would lose focus.
    if (kept && field && !field.value) field.value = kept;
  }, [place, box, state.answer]);

  const keep = () => store(`draft:${place}`, box.current?.querySelector('textarea')?.value ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before scripts came
  useEffect(() => {
    if (box.current?.querySelector('textarea')?.value) keep();
  }, []);

  return {
    submissionKey,
    keep,
    noteSending: ({ nativeEvent }: SyntheticEvent<HTMLFormElement, SubmitEvent>) => {
      // Who leaves to sign in has sent nothing: the draft waits.
      const isLeaving = (nativeEvent.submitter as HTMLButtonElement | null)?.value === 'sign-in';
      sentFrom.current = isLeaving ? '' : place;
    },
  };
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(`rejoinder-${name}`);
  } catch {
    return null;
  }
}

function store(name: string, text: string): void {
  try {
    if (text) localStorage.setItem(`rejoinder-${name}`, text);
    else localStorage.removeItem(`rejoinder-${name}`);
  } catch {
    // Storage is closed or full: the words are still in the form.
  }
}
