'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { CommentState } from '@/lib/comments/counts';
import { JUDGED, type JudgedList, type Judgement } from '@/lib/comments/judgement';
import type { FormState } from '@/lib/form-state';

interface Awaited {
  commentId: number;
  judgement: Judgement;
}

interface Judging {
  list: JudgedList;
  awaited: { current: Awaited | undefined };
  say(sentence: string): void;
}

const Here = createContext<Judging>({
  list: { list: 'held' },
  awaited: { current: undefined },
  say: () => {},
});

interface Props {
  list: JudgedList;
  /** Those that are in it. */
  comments: { id: number; state: CommentState }[];
  /** What became of the last one, where the page was drawn anew to say it. */
  said?: string;
  children: ReactNode;
}

/** A list of comments that are judged in it: what became of them is said above it. */
export function Judging({ list, comments, said = '', children }: Props) {
  const awaited = useRef<Awaited | undefined>(undefined);
  const [{ sentence, turn }, setSaid] = useState({ sentence: said, turn: 0 });
  const say = useCallback((next: string) => setSaid((last) => ({ sentence: next, turn: last.turn + 1 })), []);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const judged = awaited.current;
    const row = comments.find(({ id }) => id === judged?.commentId);
    if (!judged || (row && row.state !== judged.judgement)) return;
    awaited.current = undefined;
    say(JUDGED[judged.judgement]);
    // The button that had the focus is gone.
    line.current?.focus({ preventScroll: true });
  }, [comments, say]);
  return (
    <Here value={{ list, awaited, say }}>
      <p ref={line} role="status" tabIndex={-1} className={sentence ? 'said' : 'sr-only'}>
        {/* A key of its own each time, so that the same sentence is announced again. */}
        <span key={turn}>{sentence}</span>
      </p>
      {children}
    </Here>
  );
}

/** Draws the list anew when a comment was judged, and says so. Returns what the form's `onSubmit` calls. */
export function useJudging(judged: Awaited, { answer, refused }: FormState): () => void {
  const { awaited, say } = useContext(Here);
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (answer === 0) return;
    say(refused ? '' : JUDGED[judged.judgement]);
    if (refused) awaited.current = undefined;
    else router.refresh();
  }, [answer]);
  return () => {
    awaited.current = judged;
  };
}

/** Which comment it is, and which list it stands in: for where no script keeps the list. */
export function JudgedFields({ commentId }: { commentId: number }) {
  const { list, before } = useContext(Here).list;
  return (
    <>
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="list" value={list} />
      {before !== undefined && <input type="hidden" name="before" value={before} />}
    </>
  );
}
