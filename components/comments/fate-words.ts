import type { Fate } from '@/lib/comments/own/fate';
import { wordsIn } from '@/lib/language/words';

/** What a comment's writer is told of it: as a heading, in a sentence, and in a word or two beside the comment. */
const SAID = {
  public: ['isPublic', 'isPublicNote', 'public'],
  held: ['isHeld', 'isHeldNote', 'held'],
  withdrawn: ['isWithdrawnTitle', 'isWithdrawnNote', 'withdrawn'],
  'called-spam': ['isRefused', 'calledSpam', 'refused'],
  'taken-for-spam': ['isRefused', 'takenForSpam', 'refused'],
  'taken-down': ['isTakenDown', 'takenDown', 'refused'],
  'not-taken': ['isRefused', 'notTaken', 'refused'],
  'article-gone': ['isRefused', 'articleGone', 'refused'],
  'off-topic': ['isRefused', 'offTopic', 'refused'],
  unkind: ['isRefused', 'unkind', 'refused'],
  advertising: ['isRefused', 'advertising', 'refused'],
  repeated: ['isRefused', 'repeated', 'refused'],
} as const satisfies Record<Fate, unknown>;

export function fateInWords(fate: Fate, language: string): { title: string; note: string; label: string } {
  const words = wordsIn(language, 'ownWords');
  const [title, note, label] = SAID[fate];
  return { title: words(title), note: words(note), label: words(label) };
}
