/** Minutes for so many words, at an unhurried 230 a minute. */
const WORDS_A_MINUTE = 230;

export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}

/** "Miriam Hale and Tom Ash" */
export function authorNames(authors: { name: string }[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(authors.map(({ name }) => name));
}

/** "12 comments" */
export function commentsInWords(count: number): string {
  if (count === 0) return 'No comments yet';
  return count === 1 ? '1 comment' : `${count.toLocaleString('en')} comments`;
}

/** "Miriam answered 9"; null when no author did. */
export function answersInWords(answers: number, authors: { name: string }[]): string | null {
  if (answers === 0) return null;
  const [only] = authors;
  const who = authors.length === 1 && only ? firstName(only.name) : 'the authors';
  return `${who} answered ${answers.toLocaleString('en')}`;
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
