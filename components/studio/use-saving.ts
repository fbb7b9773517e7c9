import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { GAP } from '@/components/ui/filled';
import { type FormAction, type FormState, UNTOUCHED } from '@/lib/form-state';
import type { EditorFormWords } from './editor-form-words';

/** Between the last key and saving: a pause for breath. */
const PAUSE_MS = 3_000;
/** Until another try when the blog could not be reached. */
const RETRY_MS = 10_000;

export interface Saving {
  /** Whether saving leaves the page as it is. A new article's first save goes to the article's own page instead. */
  isInPlace: boolean;
  /** Saves now. */
  now(): void;
  /** Saves after a pause, where nobody but its authors sees the article. */
  soon(): void;
  /** Leaves the saving to whatever button was pressed. */
  stop(): void;
  /** In words, or empty while there is nothing to say. */
  sentence: string;
  /** The refusal of the last saving in place. */
  refusal: FormState | undefined;
  /** Of the article as it was last saved in place. */
  version: string | undefined;
}

interface Place {
  form: RefObject<HTMLFormElement | null>;
  action: FormAction;
  words: EditorFormWords;
  isInPlace: boolean;
  isDraft: boolean;
  onSaved(): void;
}

/** Saves an article while its author goes on writing. */
export function useSaving({ form, action, words, isInPlace, isDraft, onSaved }: Place): Saving {
  const [said, setSaid] = useState<{ sentence: string; refusal?: FormState; version?: string }>({
    sentence: '',
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isRunning = useRef(false);
  const stop = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => stop, [stop]);

  const now = useCallback(async () => {
    clearTimeout(timer.current);
    if (!form.current) return;
    if (isRunning.current) {
      timer.current = setTimeout(now, PAUSE_MS);
      return;
    }
    isRunning.current = true;
    setSaid((before) => ({ ...before, sentence: words.saving }));
    const before = wordsOf(form.current);
    try {
      const answer = await action(UNTOUCHED, before);
      const version = new URL(answer.goTo ?? '/', location.href).searchParams.get('version') ?? undefined;
      setSaid((last) => ({
        sentence: answer.refused ? words.notSaved : words.savedAt.replace(GAP, clock(words.locale)),
        refusal: answer.refused ? answer : undefined,
        version: version ?? last.version,
      }));
      if (!answer.refused && form.current && isSame(before, wordsOf(form.current))) onSaved();
    } catch {
      setSaid((last) => ({ ...last, sentence: words.unreachable }));
      timer.current = setTimeout(now, RETRY_MS);
    } finally {
      isRunning.current = false;
    }
  }, [form, action, words, onSaved]);

  const soon = useCallback(() => {
    clearTimeout(timer.current);
    if (!isInPlace) return;
    setSaid((last) => ({ ...last, sentence: words.notSavedYet }));
    if (isDraft && !said.refusal) timer.current = setTimeout(now, PAUSE_MS);
  }, [words, isInPlace, isDraft, said.refusal, now]);

  return useMemo(() => {
    const { sentence, refusal, version } = said;
    return { isInPlace, now: () => void now(), soon, stop, sentence, refusal, version };
  }, [said, isInPlace, now, soon, stop]);
}

/** The form without its picture, which is sent by a button of its own. */
function wordsOf(form: HTMLFormElement): FormData {
  const words = new FormData(form);
  words.delete('picture');
  words.set('intent', 'save');
  words.set('goesItself', '1');
  return words;
}

function isSame(one: FormData, other: FormData): boolean {
  const text = (data: FormData) => JSON.stringify([...data].filter(([name]) => name !== 'version'));
  return text(one) === text(other);
}

function clock(language: string): string {
  return new Date().toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
}
