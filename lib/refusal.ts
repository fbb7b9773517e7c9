import { inWords, type Sentence } from './language/sentence';

/** Fields of a form and what is wrong with each, in words. */
export type FieldErrors = Record<string, string>;

export interface RefusalOptions {
  /** HTTP status of the answer; 422 unless told. */
  status?: number;
  /** What is wrong with which field. */
  fields?: Record<string, Sentence>;
  /** Seconds after which another try makes sense: sent as `Retry-After`. */
  retryAfter?: number;
  /** Hidden fields that the form shall not send again, for example a parent that is gone. */
  forget?: string[];
}

/**
 * The one kind of expected "no". An act throws it; `action` turns it into a form state that keeps what was typed, and
 * says it in the blog's language. Its message and fields are the same in English, for logs and the command line.
 */
export class Refusal extends Error {
  readonly sentence: Sentence;
  readonly status: number;
  readonly fields: FieldErrors;
  readonly retryAfter: number | undefined;
  readonly forget: string[];
  private readonly fieldSentences: Record<string, Sentence>;

  constructor(sentence: Sentence, options: RefusalOptions = {}) {
    super(inWords(sentence, 'en'));
    this.name = 'Refusal';
    this.sentence = sentence;
    this.status = options.status ?? 422;
    this.fieldSentences = options.fields ?? {};
    this.fields = this.fieldsIn('en');
    this.retryAfter = options.retryAfter;
    this.forget = options.forget ?? [];
  }

  /** What is wrong with which field, in a language (BCP 47). */
  fieldsIn(language: string): FieldErrors {
    const fields = Object.entries(this.fieldSentences);
    return Object.fromEntries(fields.map(([name, sentence]) => [name, inWords(sentence, language)]));
  }
}

/** For a form of which fields need a look, each for a reason of its own. */
export function refuseFields(fields: Record<string, Sentence>): Refusal {
  return new Refusal(MARKED, { fields });
}

const MARKED: Sentence = { key: 'forms.marked', values: {} };
