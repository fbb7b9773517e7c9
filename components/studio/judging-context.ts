import { createContext, useContext } from 'react';
import type { JudgedList, Judgement } from '@/lib/comments/judgement';
import type { JudgingWords } from './judging-words';

export interface Awaited {
  commentId: number;
  judgement: Judgement;
}

/** What is said above a list of comments. */
export interface Saying {
  /** What became of one; left out where there is nothing to say. */
  judgement?: Judgement;
  /** What became of several, in a sentence. */
  text?: string;
  /** The entry of the log by which it can be undone. */
  undo?: number;
}

interface Judging {
  list: JudgedList;
  words: JudgingWords;
  /** What was judged last, until the list shows it. */
  awaited: { current: Awaited | undefined };
  say(saying: Saying): void;
}

export const JudgingHere = createContext<Judging | undefined>(undefined);

/** The list of comments that something stands in. */
export function useJudgingHere(): Judging {
  const here = useContext(JudgingHere);
  if (!here) throw new Error('Comments are judged within a list of comments.');
  return here;
}
