import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Fields whose words are kept, and those of them that are stored as they were typed. */
const FIELDS = ['title', 'summary', 'body', 'question', 'slug', 'tags'];
const WORDS = ['title', 'summary', 'body', 'question'];
/** Between the last key and keeping. */
const PAUSE_MS = 400;

interface Words {
  /** Milliseconds since 1970. */
  at: number;
  fields: Record<string, string>;
}

export interface Kept {
  /** Keeps what stands in the form. */
  keep(): void;
  /** The same without delay: before the form is sent. */
  keepNow(): void;
  /** Says that the server has it. */
  forget(): void;
  isUnsaved(): boolean;
  /** Words that an earlier visit left unsaved here, when they are others than those in the form. */
  found: Words | undefined;
  /** Puts the found words into the form. */
  take(): void;
}

/**
 * Keeps in this browser what is typed and not saved yet, so that a crash, a closed tab or an ended session costs
 * nothing. Everything works without it where storage is closed.
 */
export function useKeptWords(form: RefObject<HTMLFormElement | null>, articleId: number | undefined): Kept {
  const place = `rejoinder-article:${articleId ?? 'new'}`;
  const isUnsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [found, setFound] = useState<Words>();

  useEffect(() => {
    if (!form.current) return;
    const stored = fieldsOf(form.current);
    // What was typed on the page for new articles is this article now.
    if (articleId !== undefined && read(NEW)?.fields.body === stored.body) write(NEW, undefined);
    const kept = read(place);
    const isSame = kept && WORDS.every((name) => flat(kept.fields[name]) === flat(stored[name]));
    if (kept && isSame) write(place, undefined);
    else setFound(kept);
  }, [form, place, articleId]);

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    if (form.current) write(place, { at: Date.now(), fields: fieldsOf(form.current) });
  }, [form, place]);

  const keep = useCallback(() => {
    isUnsaved.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(keepNow, PAUSE_MS);
  }, [keepNow]);

  const forget = useCallback(() => {
    isUnsaved.current = false;
    clearTimeout(timer.current);
    write(place, undefined);
    setFound(undefined);
  }, [place]);

  const take = useCallback(() => {
    for (const [name, value] of Object.entries(found?.fields ?? {})) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.value = value;
    }
    setFound(undefined);
    keep();
  }, [form, found, keep]);

  return useMemo(
    () => ({ keep, keepNow, forget, take, found, isUnsaved: () => isUnsaved.current }),
    [keep, keepNow, forget, take, found],
  );
}

const NEW = 'rejoinder-article:new';

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(
    FIELDS.map((name) => [name, String(data.get(name) ?? '').replaceAll('\r\n', '\n')]),
  );
}

function flat(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function read(place: string): Words | undefined {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(place: string, words: Words | undefined): void {
  try {
    if (words) localStorage.setItem(place, JSON.stringify(words));
    else localStorage.removeItem(place);
  } catch {
    // Storage is closed or full: the words are still in the form.
  }
}
