'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';

const Announce = createContext<(sentence: string) => void>(() => {});

/** A list whose rows leave it when they are judged: what became of them is said above it. */
export function Judging({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const announce = (words: string) => {
    setSentence(words);
    // The button that had the focus goes with its row.
    line.current?.focus({ preventScroll: true });
  };
  return (
    <Announce value={announce}>
      <p ref={line} role="status" tabIndex={-1} className={sentence ? 'said' : 'sr-only'}>
        {sentence}
      </p>
      {children}
    </Announce>
  );
}

/** Says what became of a comment, and draws the list anew. */
export function useJudging({ answer, refused, message }: FormState): void {
  const announce = useContext(Announce);
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (answer === 0 || refused) return;
    announce(message ?? '');
    router.refresh();
  }, [answer]);
}
