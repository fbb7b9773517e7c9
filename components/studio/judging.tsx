'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { CommentState } from '@/lib/comments/counts';
import type { JudgedList, Judgement } from '@/lib/comments/judgement';
import type { FormState } from '@/lib/form-state';
import { type Awaited, JudgingHere, type Saying, useJudgingHere } from './judging-context';
import type { JudgingWords } from './judging-words';
import { ListFields } from './list-fields';
import { Said } from './said-of-comment';
import { useDeskKeys } from './use-desk-keys';

interface Props {
  list: JudgedList;
  words: JudgingWords;
  /** Those that are in it. */
  comments: { id: number; state: CommentState }[];
  /** What became of the last one, where the page was drawn anew to say it. */
  said?: Saying;
  /** What the viewer did last that can be undone. */
  last?: { entryId: number; commentId: number };
  children: ReactNode;
}

/** A list of comments that are judged in it: what became of them is said above it, and can be undone. */
export function Judging({ list, words, comments, said, last, children }: Props) {
  const awaited = useRef<Awaited | undefined>(undefined);
  const [{ turn, ...saying }, setSaid] = useState({ ...said, turn: 0 });
  const say = useCallback((next: Saying) => setSaid((before) => ({ ...next, turn: before.turn + 1 })), []);
  const line = useRef<HTMLParagraphElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  useDeskKeys(rows);
  useEffect(() => {
    const judged = awaited.current;
    const row = comments.find(({ id }) => id === judged?.commentId);
    if (!judged || isAsBefore(row, judged.judgement)) return;
    awaited.current = undefined;
    // The row may be gone with the answer to its form, so that the list has to know how it is undone.
    const undo = last?.commentId === judged.commentId ? last.entryId : undefined;
    say({ judgement: judged.judgement, undo });
    // The button that had the focus is gone.
    line.current?.focus({ preventScroll: true });
  }, [comments, last, say]);
  return (
    <JudgingHere value={{ list, words, awaited, say }}>
      <Said ref={line} turn={turn} {...saying} />
      <div ref={rows}>{children}</div>
    </JudgingHere>
  );
}

/** Whether a comment that was judged still stands in its list as it was. */
function isAsBefore(row: { state: CommentState } | undefined, judgement: Judgement): boolean {
  return row !== undefined && row.state !== judgement;
}

/** Draws the list anew when a comment was judged, and says so. Returns what the form's `onSubmit` calls. */
export function useJudging(judged: Awaited, { answer, refused, undo }: FormState): () => void {
  const { awaited, say } = useJudgingHere();
  const router = useRouter();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (answer === 0) return;
    say(refused ? {} : { judgement: judged.judgement, undo });
    if (refused) awaited.current = undefined;
    else router.refresh();
  }, [answer]);
  return () => {
    awaited.current = judged;
  };
}

/** Which comment it is, and which list it stands in: for where no script keeps the list. */
export function JudgedFields({ commentId }: { commentId: number }) {
  const { list } = useJudgingHere();
  return (
    <>
      <input type="hidden" name="commentId" value={commentId} />
      <ListFields {...list} />
    </>
  );
}
