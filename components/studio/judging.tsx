'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';

interface Judgement {
  commentId: number;
  /** What to say when it is done. */
  sentence: string;
}

const Awaited = createContext<{ current: Judgement | undefined }>({ current: undefined });

interface Props {
  /** The comments that are listed. */
  ids: number[];
  children: ReactNode;
}

/** A list whose rows leave it when they are judged: what became of them is said above it. */
export function Judging({ ids, children }: Props) {
  const awaited = useRef<Judgement | undefined>(undefined);
  const [sentence, setSentence] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const judged = awaited.current;
    if (!judged || ids.includes(judged.commentId)) return;
    awaited.current = undefined;
    setSentence(judged.sentence);
    // The button that had the focus went with its row.
    line.current?.focus({ preventScroll: true });
  }, [ids]);
  return (
    <Awaited value={awaited}>
      <p ref={line} role="status" tabIndex={-1} className={sentence ? 'said' : 'sr-only'}>
        {sentence}
      </p>
      {children}
    </Awaited>
  );
}

/** Draws the list anew when a comment was judged. Returns what the form's `onSubmit` calls. */
export function useJudging(judgement: Judgement, { answer, refused }: FormState): () => void {
  const awaited = useContext(Awaited);
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (answer === 0) return;
    if (refused) awaited.current = undefined;
    else router.refresh();
  }, [answer]);
  return () => {
    awaited.current = judgement;
  };
}
