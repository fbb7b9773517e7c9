import type { Judgement } from '@/lib/comments/judgement';
import { wordsIn } from '@/lib/language/words';

/** What a list of comments says of itself while they are judged. It runs in the browser, which gets these sentences. */
export function judgingWords(language: string) {
  const words = wordsIn(language, 'desk');
  const judged: Record<Judgement, string> = {
    published: words('wasPublished'),
    held: words('wasHeld'),
    spam: words('wasSpam'),
    removed: words('wasRemoved'),
    answered: words('wasAnswered'),
    settled: words('wasSettled'),
    read: words('wasRead'),
    'put-off': words('wasPutOff'),
    dismissed: wordsIn(language, 'reports')('wasDismissed'),
    undone: words('wasUndone'),
  };
  return { ...words.some('undo', 'yourReply'), judged };
}

export type JudgingWords = ReturnType<typeof judgingWords>;
