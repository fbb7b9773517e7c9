import { stormSentences } from '@/db/seed/storm-sentences';
import { renderComment } from '@/lib/markdown/comment';

export interface StormWords {
  body: string;
  html: string;
}

/** Words of a comment, from the shortest to the longest twentieth: most are a sentence or three, a few are essays. */
const WORD_COUNTS = [4, 7, 9, 12, 15, 18, 22, 26, 30, 35, 40, 47, 55, 64, 76, 92, 115, 150, 220, 420];
/** Different comments of each length. */
const VARIANTS = 5;

/** The hundred different comments that a storm is made of, rendered as they are when somebody sends them. */
export function stormWords(): StormWords[] {
  return WORD_COUNTS.flatMap((words, row) =>
    Array.from({ length: VARIANTS }, (_, column) => {
      const body = dress(compose(words, row * VARIANTS + column), column);
      return { body, html: renderComment(body) };
    }),
  );
}

/** Sentences until there are so many words, in paragraphs of about sixty. */
function compose(words: number, seed: number): string {
  const paragraphs: string[] = [];
  let paragraph: string[] = [];
  for (let written = 0, n = seed; written < words; n += 7) {
    const sentence = stormSentences[n % stormSentences.length] as string;
    paragraph.push(sentence);
    written += sentence.split(' ').length;
    if (paragraph.length === 5 || written >= words) {
      paragraphs.push(paragraph.join(' '));
      paragraph = [];
    }
  }
  return paragraphs.join('\n\n');
}

/** Some have a quotation, a link, or emphasis. */
function dress(text: string, variant: number): string {
  if (variant === 1) return `> ${stormSentences[text.length % stormSentences.length]}\n\n${text}`;
  if (variant === 2) return `${text} See https://example.org/notes/${text.length}.`;
  if (variant === 3) return text.replace(/ (\w+),/, ' *$1*,');
  return text;
}
