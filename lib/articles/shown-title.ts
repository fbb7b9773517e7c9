import { wordsIn } from '@/lib/language/words';

/** An article's title; what is said in its place where it has none. */
export function shownTitle(title: string, language: string): string {
  return title || wordsIn(language, 'articles')('untitled');
}
