import type { FieldErrors } from './refusal';

/** What a form knows of its last sending. Travels to the browser and back: nothing secret in it. */
export interface FormState {
  /** What became of it, in a sentence. */
  message?: string;
  /** Whether it was refused: then `values` holds what was typed. */
  refused: boolean;
  fields: FieldErrors;
  values: Record<string, string>;
  /** Sanitised HTML of what was typed, when a preview was asked for. */
  preview?: string;
  /** What the form's script is to ask of the browser before it sends the form again, as JSON. */
  ask?: string;
  /** Where a form goes that goes by itself (it sent `goesItself`): so that it can put its things in order first. */
  goTo?: string;
  /** The entry of the log by which what was done can be undone. */
  undo?: number;
  /** An absolute address that was made, and is shown this once. */
  link?: string;
  /** Counts the answers, so that a second identical refusal is announced again. */
  answer: number;
}

export const UNTOUCHED: FormState = { refused: false, fields: {}, values: {}, answer: 0 };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What became of a form: where to go, or what to show where it stands. */
export interface Answered {
  state: Omit<FormState, 'answer'>;
  /** A path on this site to go to. */
  goTo?: string;
  /** A path to go to where no script runs that could draw what comes after in place. */
  goToUnscripted?: string;
}
