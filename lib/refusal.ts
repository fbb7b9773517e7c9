/** Fields of a form and what is wrong with each, as a sentence. */
export type FieldErrors = Record<string, string>;

export interface RefusalOptions {
  /** HTTP status of the answer; 422 unless told. */
  status?: number;
  fields?: FieldErrors;
  /** Seconds after which another try makes sense: sent as `Retry-After`. */
  retryAfter?: number;
  /** Hidden fields that the form shall not send again, for example a parent that is gone. */
  forget?: string[];
}

/**
 * The one kind of expected "no". An act throws it; `action` turns it into a form state that keeps what was
 * typed. Its message is a sentence for the person who asked.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly fields: FieldErrors;
  readonly retryAfter: number | undefined;
  readonly forget: string[];

  constructor(sentence: string, options: RefusalOptions = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.status = options.status ?? 422;
    this.fields = options.fields ?? {};
    this.retryAfter = options.retryAfter;
    this.forget = options.forget ?? [];
  }
}
