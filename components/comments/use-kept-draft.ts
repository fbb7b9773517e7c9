import { type RefObject, useEffect, useState } from 'react';
import type { FormState } from '@/lib/form-state';

interface Place {
  articleId: number;
  parentId: number | undefined;
  state: FormState;
  box: RefObject<HTMLDivElement | null>;
}

/**
 * Keeps what is being typed in this browser, for each article and parent, until it was sent; and makes the key that
 * names one sending. Everything works without it where storage is closed.
 */
export function useKeptDraft({ articleId, parentId, state, box }: Place) {
  const place = `rejoinder-draft:${articleId}:${parentId ?? 0}`;
  const [draft, setDraft] = useState<string>();
  const [submissionKey, setSubmissionKey] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a key for each answer
  useEffect(() => setSubmissionKey(randomKey()), [state.answer]);
  useEffect(() => {
    const typed = box.current?.querySelector('textarea')?.value;
    const kept = stored(place);
    if (kept && !typed) setDraft(kept);
  }, [place, box]);
  useEffect(() => {
    const isSent = state.answer > 0 && !state.refused && state.preview === undefined;
    if (isSent) store(place, '');
  }, [state, place]);

  const keep = () => store(place, box.current?.querySelector('textarea')?.value ?? '');
  return { draft: state.answer > 0 ? undefined : draft, submissionKey, keep };
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function stored(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function store(place: string, text: string): void {
  try {
    if (text) localStorage.setItem(place, text);
    else localStorage.removeItem(place);
  } catch {
    // Storage is closed or full: the words are still in the form.
  }
}
