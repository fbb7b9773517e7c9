import { wordsIn } from '@/lib/language/words';

/**
 * The sentences of `FailedPage`, for the body's `data-failed`: what Next draws after an error is handed nothing else.
 * `note` where something else is kept than what was written.
 */
export function failedWords(language: string, note?: string): string {
  const words = wordsIn(language, 'site');
  return [words('failedTitle'), note ?? words('failedNote'), words('tryAgain')].join('|');
}
