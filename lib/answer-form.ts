import type { z } from 'zod';
import { type Database, database, isDatabaseAway } from '@/db/client';
import { findBlog } from './blog/queries';
import type { Answered } from './form-state';
import type { Viewer } from './identity/viewer';
import { knownLanguage } from './language/known-language';
import { inWords, type Sentence, say, sentenceOf } from './language/sentence';
import { Refusal, refuseFields } from './refusal';
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
  /** What to say where the form stands. */
  message?: Sentence;
  /** Sanitised HTML to show beside the form, whose words stay in it. */
  preview?: string;
  /** The entry of the log by which what was done can be undone. */
  undo?: number;
  /** What the form's script is to ask of the browser before it sends the form again, as JSON. */
  ask?: string;
  /** An absolute address that was made, and is shown this once. */
  link?: string;
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
    return { state: await refusedState(error, values) };
  }
  const { preview, ask, undo, link, goTo, goToUnscripted } = outcome ?? {};
  const message = outcome?.message && inWords(outcome.message, await blogLanguage());
  const kept = preview === undefined && ask === undefined ? {} : values;
  return {
    state: { refused: false, message, preview, ask, undo, link, goTo, fields: {}, values: kept },
    goTo,
    goToUnscripted,
  };
}

/** The state of a form that was refused, in the blog's language; the exchange notes status and reason. */
export async function refusedState(
  error: unknown,
  values: Record<string, string>,
): Promise<Answered['state']> {
  const refusal = error instanceof Refusal ? error : unexpected(error);
  const language = isDatabaseAway(error) ? knownLanguage() : await blogLanguage();
  const message = inWords(refusal.sentence, language);
  const fields = refusal.fieldsIn(language);
  const exchange = currentExchange();
  if (exchange) {
    exchange.status = refusal.status;
    exchange.refusal = [message, ...Object.values(fields)].join(' ');
    if (refusal.retryAfter) exchange.headers['retry-after'] = String(refusal.retryAfter);
  }
  const kept = Object.entries(values).filter(([name]) => !refusal.forget.includes(name));
  return {
    refused: true,
    ...{ message, fields },
    values: Object.fromEntries(kept),
  };
}

function unexpected(error: unknown): Refusal {
  const exchange = currentExchange();
  if (isDatabaseAway(error)) {
    if (exchange) exchange.databaseAway = true;
    return new Refusal(say('forms.databaseAway'), { status: 503, retryAfter: 30 });
  }
  logError('an act failed', error);
  return new Refusal(say('forms.failed'), { status: 500 });
}

function fieldRefusal(error: z.ZodError): Refusal {
  const fields: Record<string, Sentence> = {};
  for (const issue of error.issues) fields[String(issue.path[0] ?? '')] ??= sentenceOf(issue);
  // What travels unseen has no place for a sentence beside it.
  const isUnseen = Object.keys(fields).some((name) => name === '' || name.endsWith('Id'));
  return isUnseen ? new Refusal(say('forms.openAgain'), { status: 400, fields }) : refuseFields(fields);
}

async function blogLanguage(): Promise<string> {
  try {
    return (await findBlog(database())).language;
  } catch {
    return knownLanguage();
  }
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

/** The words of a form, to be given back; of fields whose name ends in `[]`, which are ids, all with commas between. */
function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || name === '__proto__') continue;
    values[name] = name.endsWith('[]') && name in values ? `${values[name]},${value}` : value;
  }
  return values;
}
