import type { z } from 'zod';
import { type Database, database, isDatabaseAway } from '@/db/client';
import type { Answered } from './form-state';
import type { Viewer } from './identity/viewer';
import { Refusal } from './refusal';
import { currentExchange } from './site/exchange';
import { logError } from './site/log';

/** The cookies of the one who sends a form, and those that go back. */
export interface Jar {
  get(name: string): { value: string } | undefined;
  set(name: string, value: string, attributes: object): unknown;
  delete(name: string): unknown;
}

export interface Act {
  db: Database;
  viewer: Viewer | null;
  jar: Jar;
}

export interface Outcome {
  /** A path on this site to go to (303). */
  goTo?: string;
  /** A path to go to where no script runs that could draw what comes after in place. */
  goToUnscripted?: string;
  /** A sentence to show where the form stands. */
  message?: string;
  /** Sanitised HTML to show beside the form, whose words stay in it. */
  preview?: string;
  /** The entry of the log by which what was done can be undone. */
  undo?: number;
}

/** What a form takes, and what it does with it. */
export interface FormAct<Schema extends z.ZodType> {
  input: Schema;
  act: (input: z.output<Schema>, by: Act) => Promise<Outcome | undefined>;
}

/** Who sent a form. Asked within the act, so that a database that is away is told like any other trouble. */
export interface Sender {
  findViewer(): Promise<Viewer | null>;
  openJar(): Promise<Jar>;
  /** Throws on errors by which a framework speaks to itself. */
  rethrow?(error: unknown): void;
}

/**
 * Parses what the browser sent, finds the viewer and runs the act. A `Refusal` becomes a form state that keeps what was
 * typed, and the exchange notes its status.
 */
export async function answerForm<Schema extends z.ZodType>(
  { input, act }: FormAct<Schema>,
  form: FormData,
  sender: Sender,
): Promise<Answered> {
  const values = typedValues(form);
  let outcome: Outcome | undefined;
  try {
    const parsed = input.safeParse(fieldsOf(form));
    if (!parsed.success) throw fieldRefusal(parsed.error);
    const viewer = await sender.findViewer();
    outcome = await act(parsed.data, { db: database(), viewer, jar: await sender.openJar() });
  } catch (error) {
    sender.rethrow?.(error);
    return { state: refusedState(error, values) };
  }
  const { message, preview, undo, goTo, goToUnscripted } = outcome ?? {};
  const kept = preview === undefined ? {} : values;
  return {
    state: { refused: false, message, preview, undo, goTo, fields: {}, values: kept },
    goTo,
    goToUnscripted,
  };
}

/** The state of a form that was refused; the exchange notes status and reason. */
export function refusedState(error: unknown, values: Record<string, string>): Answered['state'] {
  const refusal = error instanceof Refusal ? error : unexpected(error);
  const exchange = currentExchange();
  if (exchange) {
    exchange.status = refusal.status;
    exchange.refusal = [refusal.message, ...Object.values(refusal.fields)].join(' ');
    if (refusal.retryAfter) exchange.headers['retry-after'] = String(refusal.retryAfter);
  }
  const kept = Object.entries(values).filter(([name]) => !refusal.forget.includes(name));
  return {
    refused: true,
    message: refusal.message,
    fields: refusal.fields,
    values: Object.fromEntries(kept),
  };
}

function unexpected(error: unknown): Refusal {
  const exchange = currentExchange();
  if (isDatabaseAway(error)) {
    if (exchange) exchange.databaseAway = true;
    return new Refusal(
      'The blog cannot reach its database just now. Your words are still here: please send them again in a minute.',
      {
        status: 503,
        retryAfter: 30,
      },
    );
  }
  logError('an act failed', error);
  return new Refusal('Something went wrong on our side. Your words are still here: please send them again.', {
    status: 500,
  });
}

function fieldRefusal(error: z.ZodError): Refusal {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message;
  // What travels unseen has no place for a sentence beside it.
  const isUnseen = Object.keys(fields).some((name) => name === '' || name.endsWith('Id'));
  if (isUnseen)
    return new Refusal('This form did not arrive whole. Please open the page again and send it from there.', {
      status: 400,
      fields,
    });
  return new Refusal('Please look at the marked fields.', { fields });
}

/**
 * All fields of a form: those whose name ends in `[]` as arrays, of others the last. Read in one go: looking each
 * name up in a form of a million names would take minutes.
 */
function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  const lists = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION')) continue;
    if (!name.endsWith('[]')) fields[name] = value;
    else if (!lists.get(name)?.push(value)) lists.set(name, [value]);
  }
  for (const [name, values] of lists) fields[name.slice(0, -2)] = values;
  return fields;
}

/** The words of a form, to be given back. */
function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION') && name !== '__proto__')
      values[name] = value;
  }
  return values;
}
