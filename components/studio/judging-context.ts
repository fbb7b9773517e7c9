import { createContext } from 'react';
import type { JudgedList, Judgement } from '@/lib/comments/judgement';

export interface Awaited {
  commentId: number;
  judgement: Judgement;
}

/** What is said above a list of comments. */
export interface Saying {
  sentence: string;
  /** The entry of the log by which it can be undone. */
  undo?: number;
}

interface Judging {
  list: JudgedList;
  /** What was judged last, until the list shows it. */
  awaited: { current: Awaited | undefined };
  say(saying: Saying): void;
}

export const JudgingHere = createContext<Judging>({
  list: { list: 'held' },
  awaited: { current: undefined },
  say: () => {},
});
