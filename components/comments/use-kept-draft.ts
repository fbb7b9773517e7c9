import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';
import {
  arrangeWords,
  draftKey,
  readAside,
  readDraft,
  wordsOf,
  writeAside,
  writeDraft,
  writeSendingKey,
} from './kept-drafts';

interface Kept {
  /** See kept-drafts.ts. */
  place: string;
  /** A place that is gone, whose words go on in this one. */
  goneFrom?: string;
  /** What stands in the form before anybody types. */
  initial?: string;
  state: FormState;
  box: RefObject<HTMLElement | null>;
}

export interface Draft {
  keep(): void;
  /** Before the form is sent; `isLeaving` when it only leads away, and the draft waits. */
  noteSending(isLeaving?: boolean): void;
  /** Whether what stands in the form was kept from before. */
  isRestored: boolean;
  /** Whether it came from a place that is gone. */
  isMoved: boolean;
  /** Other words for the same place: those of another tab, or of an earlier visit. */
  other: string | undefined;
  takeOther(): void;
  keepMine(): void;
  /** Puts back what stood in the form before anybody typed. */
  startOver(): void;
}

/**
 * Keeps what is being typed in this browser, for each place, until it was sent. Words of two tabs never take each other's
 * place unasked: where they differ, this tab keeps its own aside, and both are offered.
 */
export function useKeptDraft({ place, goneFrom, initial = '', state, box }: Kept): Draft {
  /** Where the words belong that stand in the form: they travel with it. */
  const at = useRef<string>(undefined);
  const sent = useRef({ place, words: '' });
  /** What this tab last read or wrote in its place: anything else there is another's. */
  const known = useRef('');
  const [other, setOther] = useState<string>();
  const [shown, setShown] = useState({ isRestored: false, isMoved: false });
  const fieldOf = () => box.current?.querySelector('textarea') ?? undefined;
  const put = (words: string) => {
    const field = fieldOf();
    // Set in the field itself, drawn anew it would lose focus.
    if (field && field.value !== words) field.value = words;
  };
  const settle = (words: string) => {
    known.current = words;
    writeDraft(place, words);
    writeAside(place, '');
    setOther(undefined);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    const { place: from, words } = sent.current;
    if (state.answer === 0 || state.refused || !from) return;
    // Nothing was sent for good.
    if (state.preview !== undefined || state.ask !== undefined) return;
    // What another tab wrote there meanwhile stays.
    if (readDraft(from) === words) writeDraft(from, '');
    if (readAside(from) === words) writeAside(from, '');
    writeSendingKey(from, '');
  }, [state.answer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place and answer
  useEffect(() => {
    const field = fieldOf();
    if (!field) return;
    const isFirst = at.current === undefined;
    const from = isFirst ? goneFrom : at.current;
    at.current = place;
    const typed = field.value === initial ? '' : wordsOf(field.value);
    const moved = isFirst && goneFrom && !typed ? readDraft(goneFrom) : '';
    const brought = typed || moved;
    if (from && from !== place && brought) {
      if (readDraft(from) === brought) writeDraft(from, '');
      if (readAside(from) === brought) writeAside(from, '');
    }
    const words = arrangeWords({ brought, there: readDraft(place), aside: readAside(place) });
    if (!typed && words.shown) put(words.shown);
    known.current = words.draft;
    if (words.draft && !(isFirst && typed && isOnItsWay())) writeDraft(place, words.draft);
    writeAside(place, words.aside);
    setOther(words.other);
    const isRestored = !typed && words.shown !== '' && words.shown !== initial;
    setShown({ isRestored, isMoved: moved !== '' });
  }, [place, state.answer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads what stands in the field by then
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      const field = fieldOf();
      if (key !== draftKey(place) || !field) return;
      const words = wordsOf(newValue);
      const mine = field.value === initial ? '' : field.value;
      const goesOn = mine === '' || (mine === known.current && words.startsWith(mine));
      if (words === '' || words === mine) known.current = words;
      else if (goesOn) {
        // The other tab began, or went on from what stands here: nothing is lost.
        put(words);
        known.current = words;
      } else {
        writeAside(place, mine);
        setOther(words);
      }
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [place, initial]);

  return {
    ...shown,
    other,
    keep() {
      const words = wordsOf(fieldOf()?.value ?? '');
      const there = readDraft(place);
      const isAnothers = there !== '' && there !== known.current && there !== words;
      if (isAnothers) setOther(there);
      if (isAnothers || other !== undefined) return writeAside(place, words);
      known.current = words;
      writeDraft(place, words);
    },
    noteSending(isLeaving = false) {
      sent.current = { place: isLeaving ? '' : place, words: wordsOf(fieldOf()?.value ?? '') };
    },
    takeOther() {
      put(other ?? '');
      settle(other ?? '');
      fieldOf()?.focus();
    },
    keepMine() {
      settle(wordsOf(fieldOf()?.value ?? ''));
      fieldOf()?.focus();
    },
    startOver() {
      put(initial);
      settle('');
      setShown({ isRestored: false, isMoved: false });
    },
  };
}

/** A plain form takes no longer to be answered. */
const ON_ITS_WAY_MS = 8_000;

/** Whether the form was sent before this script came (see public/loader.js): its words are no draft any more. */
function isOnItsWay(): boolean {
  const sent = document.querySelector<HTMLElement>('script[data-sent]')?.dataset.sent;
  return sent !== undefined && Date.now() - Number(sent) < ON_ITS_WAY_MS;
}
