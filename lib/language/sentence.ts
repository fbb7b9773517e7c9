import type { Messages, Namespace, Values } from './typed';
import { wordsIn } from './words';

/**
 * A sentence that is said later, in the language of whoever is to read it: a message and what its gaps are filled with.
 * Or text as it is, which is nobody's language.
 */
export type Sentence = { key: string; values: object } | { asIs: string };

export type SentenceKey = { [N in Namespace]: `${N}.${keyof Messages[N] & string}` }[Namespace];

type ValuesOf<Key> = Key extends `${infer N}.${infer K}`
  ? N extends Namespace
    ? K extends keyof Messages[N]
      ? Values<N, K>
      : never
    : never
  : never;

/** `say('comments.closed')`, with values where the message has gaps. */
export function say<Key extends SentenceKey>(key: Key, ...[values]: ValuesOf<Key>): Sentence {
  return { key, values: values ?? {} };
}

/** The sentence in a language (BCP 47). */
export function inWords(sentence: Sentence, language: string): string {
  if ('asIs' in sentence) return sentence.asIs;
  const [namespace, key] = sentence.key.split('.');
  const words = wordsIn(language, namespace as Namespace) as (key?: string, values?: object) => string;
  return words(key, sentence.values);
}

const known = new Map<string, Sentence>();
/** More than there are zod schemas: sentences are made when these are, never while a form is read. */
const KNOWN_LIMIT = 1_000;

/**
 * A sentence for a zod schema, which carries strings and nothing else: the English words, by which the sentence is found
 * again. For schemas alone, since all of them are kept; within a check use `complaint`.
 */
export function zodSays<Key extends SentenceKey>(key: Key, ...values: ValuesOf<Key>): string {
  const sentence = say(key, ...values);
  const english = inWords(sentence, 'en');
  if (known.size >= KNOWN_LIMIT) throw new Error('Sentences for schemas are made once, beside the schema.');
  known.set(english, sentence);
  return english;
}

/** An issue for `context.addIssue`, with values that only the check knows. */
export function complaint(sentence: Sentence) {
  return { code: 'custom', message: inWords(sentence, 'en'), params: { sentence } } as const;
}

/** The sentence of a zod issue; its own words where none of ours is behind them. */
export function sentenceOf(issue: { message: string; params?: unknown }): Sentence {
  const own = (issue.params as { sentence?: Sentence } | undefined)?.sentence;
  return own ?? known.get(issue.message) ?? { asIs: issue.message };
}
