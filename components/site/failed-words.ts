import { wordsIn } from '@/lib/language/words';

/** The sentences of `FailedPage`, for the body's `data-failed`: what Next draws after an error is handed nothing else. */
export function failedWords(language: string): string {
  const words = wordsIn(language, 'site');
  return [words('failedTitle'), words('failedNote'), words('tryAgain')].join('|');
}
